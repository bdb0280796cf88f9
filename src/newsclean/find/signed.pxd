# Types for C of signed.py.
