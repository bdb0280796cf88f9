# Types for C of hidden.py.
