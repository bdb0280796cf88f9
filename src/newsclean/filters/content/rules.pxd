# Types for C of rules.py.

cimport cython

cdef int NEAR
cdef double LINKED
cdef dict NOISE, COLLAPSED
cdef frozenset SURE, NAMES

@cython.locals(scopes=list, found=list, held=frozenset, sure=frozenset)
cpdef list named_noise(stats, list hints, list wanted)
@cython.locals(found=frozenset)
cpdef named(collapsed, frozenset hints)
cdef tuple within(str hint)
@cython.locals(
    found=list, since=list, until=list, scopes=list, below=list, index=Py_ssize_t, scope=Py_ssize_t,
)
cpdef list outside_container(stats, around, list wanted)
cdef bint is_article(around, Py_ssize_t scope) except -1
