"""Stand-in for the package's own module: the bases of its tests, which there run each for two implementations.

Ours is native, so it is tested as the one in C."""

import json
import unittest


@unittest.skip('there is one implementation')
class PyTest(unittest.TestCase):
    json = json
    loads = staticmethod(json.loads)
    dumps = staticmethod(json.dumps)
    JSONDecodeError = json.JSONDecodeError


class CTest(unittest.TestCase):
    json = json
    loads = staticmethod(json.loads)
    dumps = staticmethod(json.dumps)
    JSONDecodeError = json.JSONDecodeError
