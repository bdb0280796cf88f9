# Types for C of introductions.py.

cimport cython

@cython.locals(begins=str)
cpdef bint may_begin(str text, frozenset starts)
cpdef bint is_label(str text, tuple labels, frozenset starts)
cpdef bint is_published(str text, words)
@cython.locals(before=str)
cpdef bint tells_change(str text, words)
