# Types for C of hidden.py: none, but its rule is asked about every block.
