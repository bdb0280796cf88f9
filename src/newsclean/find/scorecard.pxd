# Types for C of scorecard.py.

cimport cython

cdef object _FIRST_TWO
cdef int _TOLD

cdef class Scorecard:
    cdef readonly dict best, tables
    cdef readonly double least
    cdef list steps

cdef class Step:
    cdef str name
    cdef double[::1] bounds, points

@cython.locals(total=double, value=double, step=Step, bounds="double[::1]", number=Py_ssize_t)
cpdef double rate(Scorecard card, dict evidence)

@cython.locals(rated=list, points=double)
cpdef list ranked(lines, Scorecard card)

@cython.locals(number=Py_ssize_t)
cdef double _points(Step step, double value)

@cython.locals(points=dict, weights=dict, most=list, step=Step)
cpdef str explain(Scorecard card, dict evidence)
