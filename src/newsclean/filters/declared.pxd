# Types for C of declared.py.
