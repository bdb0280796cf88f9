# Types for C of navigation.py.
