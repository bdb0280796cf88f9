"""How newsclean runs: its hot modules compiled to C, or everything as plain Python. What it gives is the same."""

from __future__ import annotations

import sys
from importlib.machinery import EXTENSION_SUFFIXES

from .read.walk import Walk

FILE = str(sys.modules[Walk.__module__].__file__)
HOW = "compiled" if FILE.endswith(tuple(EXTENSION_SUFFIXES)) else "plain Python"
