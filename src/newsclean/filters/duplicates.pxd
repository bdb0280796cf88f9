# Types for C of duplicates.py.

cimport cython

cdef int MIN_CHARS, MIN_QUOTE, MAX_QUOTE, MAX_SOURCE, MIN_GRAMS, PROBE, NEAR, APART
cdef double QUOTED, LONGER, NEARLY

cdef bint may_quote(block, kind)
@cython.locals(one=str, other=str, near=str, least=double, middle=Py_ssize_t, index=Py_ssize_t)
cdef list with_pieces(str text, list texts, Py_ssize_t start, Py_ssize_t end)
@cython.locals(own=set, number=Py_ssize_t)
cdef Py_ssize_t quoted(str text, list longer, bint unspaced) except -2
