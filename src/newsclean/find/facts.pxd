# Types for C of facts.py.
