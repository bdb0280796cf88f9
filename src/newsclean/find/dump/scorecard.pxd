# Types for C of scorecard.py.

cimport cython

cdef object _FIRST_TWO
cdef int _TOLD

cdef class Scorecard:
    cdef readonly tuple features, tables
    cdef readonly double least
    cdef list steps

@cython.locals(total=double, value=double, bound=double, points=double, place=Py_ssize_t, ranges=list)
cpdef double rate(Scorecard card, tuple evidence)

@cython.locals(rated=list, points=double)
cpdef list ranked(lines, Scorecard card)

@cython.locals(points=list, weights=list, most=list, value=double, bound=double, given=object, place=Py_ssize_t, ranges=list)
cpdef str explain(Scorecard card, tuple evidence)
