# Types for C of linked.py.
