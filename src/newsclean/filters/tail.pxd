# Types for C of tail.py.
