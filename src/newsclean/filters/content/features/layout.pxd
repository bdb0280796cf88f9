# Types for C of layout.py.

cimport cython

cdef Py_ssize_t FAR
cdef dict TAGS

@cython.locals(
    texts=list, tags=list, levels=list, size="double[::1]", density="double[::1]", values="double[::1]", at=Py_ssize_t,
    width=Py_ssize_t, index=Py_ssize_t,
)
cdef block_features(table, stats, list indices)
@cython.locals(
    before="double[::1]", levels=list, count=double, everything=double, top=Py_ssize_t, prose_text=double, blocks=double,
    values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, index=Py_ssize_t,
)
cdef place_features(table, stats, list indices)
@cython.locals(
    size="double[::1]", density="double[::1]", before="double[::1]", since="double[::1]", until="double[::1]",
    values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, index=Py_ssize_t,
)
cpdef neighbour_features(table, stats, list indices)
@cython.locals(
    gap=list, usual=Py_ssize_t, blank=Py_ssize_t, values="double[::1]", at=Py_ssize_t, width=Py_ssize_t,
    index=Py_ssize_t,
)
cpdef gap_features(table, stats, list indices)
