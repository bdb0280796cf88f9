# Types for C of page_stats.py.

cimport cython

cdef double PROSE_CHARS, PROSE_LINK_DENSITY, MARKED, LONG_CHARS
cdef Py_ssize_t FAR

cpdef zeros(Py_ssize_t count)
@cython.locals(
    texts=list, link_chars=list, sizes="double[::1]", densities="double[::1]", index=Py_ssize_t, whole=Py_ssize_t,
    chars=Py_ssize_t,
)
cdef tuple sizes(fields, double weight)
@cython.locals(linked="double[::1]", sizes="double[::1]", densities="double[::1]", index=Py_ssize_t)
cdef linked_sizes(size, density)
@cython.locals(
    texts=list, levels=list, collapsed=list, long=double, prose="double[::1]", sizes="double[::1]",
    densities="double[::1]", index=Py_ssize_t, n=double,
)
cdef prose_sizes(fields, tuple known, list dropped, double weight)
@cython.locals(sums="double[::1]", amounts="double[::1]", index=Py_ssize_t, value=double, scope=Py_ssize_t)
cpdef summed(list parents, list scopes, values)
@cython.locals(sums="double[::1]", amounts="double[::1]", index=Py_ssize_t, total=double)
cpdef running(values)
@cython.locals(
    since="double[::1]", until="double[::1]", amounts="double[::1]", count=Py_ssize_t, index=Py_ssize_t,
    above=Py_ssize_t, below=Py_ssize_t,
)
cpdef tuple distances(prose)
