"""Interface to the Expat non-validating XML parser."""

import sys
from pyexpat import *
from pyexpat import _table

sys.modules['xml.parsers.expat.model'] = model
sys.modules['xml.parsers.expat.errors'] = errors
