"""For packaging, which asks a program for the version of the C library on Linux only."""
