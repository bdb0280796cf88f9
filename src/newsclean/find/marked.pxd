# Types for C of marked.py.
