# Types for C of contents.py.
