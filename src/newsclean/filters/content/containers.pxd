# Types for C of containers.py.

cimport cython

cdef double HALF, MOST
cdef Py_ssize_t MAX_HOPS
cdef frozenset LISTS, ARTICLES, TABLES, HIDDEN

cpdef containers(stats, list hints)
@cython.locals(amounts="double[::1]", index=Py_ssize_t, amount=double)
cdef Py_ssize_t deepest(prose_below, double least) except -1
@cython.locals(tags=list, parents=list, parent=Py_ssize_t, index=Py_ssize_t, other=Py_ssize_t, alike=list)
cdef Py_ssize_t around(stats, Py_ssize_t scope) except -2
cdef zeros(Py_ssize_t count)
@cython.locals(
    steps="int[::1]", branch="int[::1]", on_way="int[::1]", count=Py_ssize_t, index=Py_ssize_t, parent=Py_ssize_t,
    above=Py_ssize_t,
)
cdef tuple hops(list parents, Py_ssize_t scope)
@cython.locals(steps="int[::1]", index=Py_ssize_t, parent=Py_ssize_t, above=Py_ssize_t)
cdef steps_below(list parents, Py_ssize_t top)
@cython.locals(count="int[::1]", index=Py_ssize_t, parent=Py_ssize_t, above=Py_ssize_t)
cdef inherited(list parents, list values, frozenset counted)
@cython.locals(
    tags=list, parents=list, names=list, hidden=list, numbers="int[::1]", upper="int[::1]", known=dict, known_upper=dict,
    scope=Py_ssize_t, up=Py_ssize_t,
)
cdef tuple signatures(stats)
