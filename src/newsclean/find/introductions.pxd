# Types for C of introductions.py.

cimport cython

@cython.locals(begins=str)
cpdef bint may_begin(str text, frozenset starts)
