# Types for C of tree_arrays.py.

cimport cython

cdef Py_ssize_t TOGETHER

cdef class TreeArrays:
    cdef Py_ssize_t width
    cdef int[::1] roots, depths, asked, turn
    cdef double[::1] limit

    cpdef score(self, row)
    @cython.locals(count=Py_ssize_t, start=Py_ssize_t)
    cpdef list scores(self, list columns)
    @cython.locals(
        asked="int[::1]", limit="double[::1]", turn="int[::1]", values="double[::1]", nodes="int[::1]", column=list,
        i=Py_ssize_t, index=Py_ssize_t, number=Py_ssize_t, node=Py_ssize_t, width=Py_ssize_t,
    )
    cdef apply(self, list columns, Py_ssize_t start, Py_ssize_t end, double[::1] sums)
