# Types for C of columns.py.

cimport cython

cdef list AWAY, NEARER

@cython.locals(away=list, index=Py_ssize_t)
cpdef list since_last(list places, Py_ssize_t count)
@cython.locals(away=list, index=Py_ssize_t, first=Py_ssize_t)
cpdef list until_next(list places, Py_ssize_t count)
@cython.locals(index=Py_ssize_t)
cpdef list taken(list values, list indices)
