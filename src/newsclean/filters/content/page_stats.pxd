# Types for C of page_stats.py.

cimport cython

cdef double PROSE_CHARS, PROSE_LINK_DENSITY, MARKED, LONG_CHARS

@cython.locals(
    texts=list, scopes=list, link_chars=list, size=list, density=list, linked=list, prose=list, n=double,
    index=Py_ssize_t,
)
cpdef page_stats(page, list dropped, double weight)
@cython.locals(found=list, index=Py_ssize_t, chars=Py_ssize_t, whole=Py_ssize_t)
cdef list densities(list texts, list link_chars)
cdef list transposed(rows, kind)
@cython.locals(texts=list, levels=list, collapsed=list, long=double, prose=list, index=Py_ssize_t, n=double)
cdef list prose_sizes(fields, list size, list density, list dropped, double weight)
@cython.locals(ends=list, n=double)
cdef bint is_marked(list texts, list size) except -1
@cython.locals(sums=list, index=Py_ssize_t, value=double, scope=Py_ssize_t, amount=double)
cpdef list summed(list parents, list scopes, list values)
@cython.locals(gone=list, prose=list, prose_below=list, index=Py_ssize_t)
cpdef without(stats, list settled)
