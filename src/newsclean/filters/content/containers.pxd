# Types for C of containers.py.

cimport cython

cdef double HALF, MOST
cdef Py_ssize_t MAX_HOPS
cdef frozenset LISTS, ARTICLES

@cython.locals(
    tags=list, parents=list, hidden=list, prose_below=list, everything=double, half=Py_ssize_t, most=Py_ssize_t,
    hops_half=list, hops_most=list, branch=list, parent=Py_ssize_t,
)
cpdef containers(stats, list hints)
@cython.locals(index=Py_ssize_t, amount=double)
cdef Py_ssize_t deepest(list prose_below, double least) except -1
@cython.locals(tags=list, parents=list, parent=Py_ssize_t, index=Py_ssize_t, other=Py_ssize_t, alike=list)
cdef Py_ssize_t around(stats, Py_ssize_t scope) except -2
@cython.locals(on_way=list)
cdef list way(list parents, Py_ssize_t scope)
@cython.locals(steps=list, branch=list, index=Py_ssize_t, parent=Py_ssize_t, above=Py_ssize_t)
cdef tuple hops(list parents, list on_way)
@cython.locals(steps=list, parent=Py_ssize_t, above=Py_ssize_t)
cdef list steps_below(list parents, Py_ssize_t top)
@cython.locals(count=list, index=Py_ssize_t, parent=Py_ssize_t, above=Py_ssize_t)
cdef list inherited(list parents, list own)
