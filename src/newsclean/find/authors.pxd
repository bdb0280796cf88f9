# Types for C of authors.py.
