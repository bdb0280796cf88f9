# Types for C of scorecard.py.

cimport cython

cdef object _FIRST_TWO
cdef int _TOLD

cdef class Scorecard:
    cdef readonly tuple features, tables
    cdef readonly double least
    cdef int[::1] places, starts
    cdef double[::1] bounds, points

@cython.locals(
    places="int[::1]", starts="int[::1]", bounds="double[::1]", total=double, value=double, step=Py_ssize_t, at=Py_ssize_t
)
cpdef double rate(Scorecard card, tuple evidence)

@cython.locals(rated=list, points=double)
cpdef list ranked(lines, Scorecard card)

@cython.locals(points=list, weights=list, most=list)
cpdef str explain(Scorecard card, tuple evidence)
