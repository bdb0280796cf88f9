# Types for C of tree_arrays.py.

cimport cython

cdef Py_ssize_t TOGETHER

cdef class TreeArrays:
    cdef Py_ssize_t width
    cdef int[::1] roots, depths, asked, turn
    cdef double[::1] limit

    @cython.locals(width=Py_ssize_t, count=Py_ssize_t, start=Py_ssize_t)
    cpdef list scores(self, table)
    @cython.locals(
        asked="int[::1]", limit="double[::1]", turn="int[::1]", nodes="int[::1]", rows=Py_ssize_t, index=Py_ssize_t, number=Py_ssize_t,
        node=Py_ssize_t, value=double,
    )
    cdef apply(self, double[::1] values, Py_ssize_t width, double[::1] sums, Py_ssize_t start)
