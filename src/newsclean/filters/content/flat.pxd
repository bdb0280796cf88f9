# Types for C of flat.py.

cimport cython

cdef class Flat:
    cdef Py_ssize_t width
    cdef int[::1] roots, asked, turn
    cdef double[::1] limit, leaves

    cpdef score(self, row)
    @cython.locals(row="double[::1]", column=list, place=Py_ssize_t, at=Py_ssize_t, found=list)
    cpdef list scores(self, list columns)
    @cython.locals(
        roots="int[::1]", asked="int[::1]", limit="double[::1]", turn="int[::1]", leaves="double[::1]", total=double,
        number=Py_ssize_t, node=Py_ssize_t,
    )
    cdef double heard(self, double[::1] row)
