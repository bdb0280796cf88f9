# Types for C of topic.py.

cimport cython

cdef int NEAR, MOST_CHARS
cdef tuple KIN, LIKELY_KIN, UNTOLD
cdef double SOME, LEAST
cdef frozenset NONE
cdef list LOGS
cdef double SCALE

cdef class Topics:
    cdef public list texts
    cdef dict known
    cdef bint wide
    cdef Py_ssize_t shortest, stem
    cdef frozenset common

    @cython.locals(found=set)
    cpdef set of(self, index)
    @cython.locals(
        shortest=Py_ssize_t, length=Py_ssize_t, common=frozenset, found=set, word=str, stem=str, at=Py_ssize_t
    )
    cdef set terms(self, str text)

@cython.locals(
    last=Py_ssize_t, good=list, indices=list, titles=list, headline=set, own=list,
    following=list, every=set, places=dict, kin=list, found=dict, titled=list, both=Py_ssize_t, mine=set, after=set,
)
cpdef dict topic_columns(Topics topics, verdicts, survey, wanted)
@cython.locals(places=dict, order=Py_ssize_t, found=set, orders=list)
cdef dict holders(list terms)
cdef Py_ssize_t overlap(set found, set others) except -2
cdef double share(Py_ssize_t both, set of) except? -2
@cython.locals(
    held=Py_ssize_t, above=Py_ssize_t, below=Py_ssize_t, often=Py_ssize_t, first=Py_ssize_t, end=Py_ssize_t,
    term=str, orders=list, others=Py_ssize_t, at=Py_ssize_t, count=Py_ssize_t,
)
cdef tuple shares(set found, dict places, Py_ssize_t before, Py_ssize_t own)
@cython.locals(inside=dict, held=dict, chance=double, rows=list, at=Py_ssize_t, term=str)
cpdef dict likely_columns(Topics topics, list places, list likely, list unclear)
@cython.locals(
    within=Py_ssize_t, often=Py_ssize_t, pure=Py_ssize_t, outside=Py_ssize_t, likely=double, others=double, term=str, count=Py_ssize_t
)
cdef tuple sharing(set found, dict inside, dict held, double own)
