# Types for C of date.py.
