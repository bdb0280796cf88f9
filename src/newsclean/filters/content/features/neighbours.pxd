# Types for C of neighbours.py.

cimport cython

@cython.locals(size=list, density=list, before=list, since=list, until=list, index=Py_ssize_t)
cpdef dict neighbour_columns(stats, list indices)
@cython.locals(count=Py_ssize_t, index=Py_ssize_t)
cpdef tuple distances(list prose)
@cython.locals(gap=list, index=Py_ssize_t)
cpdef dict gap_columns(stats, list indices)
