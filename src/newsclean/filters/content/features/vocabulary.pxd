# Types for C of vocabulary.py.

cimport cython

from newsclean.filters.content.terms cimport PageTerms

cdef int NEAR
cdef tuple SHARED, LIKELY_SHARED
cdef double SOME, LEAST, UNTOLD, SCALE
cdef int[::1] LOGS

@cython.locals(
    terms=list, count=Py_ssize_t, indices=list, prose=list, titles=list, headline=list, own=list, after=list,
    titled=list, found=dict, mine=list,
)
cpdef dict vocabulary_columns(PageTerms topics, verdicts, stats, wanted)
@cython.locals(marks="int[::1]", found=list, turn=Py_ssize_t, term=Py_ssize_t, both=Py_ssize_t, first=list, second=list)
cdef list overlaps(list these, list those, Py_ssize_t count)
cdef double share(Py_ssize_t both, list of) except? -2
@cython.locals(
    holders="int[::1]", index=Py_ssize_t, term=Py_ssize_t, shared=list, often=list, held=Py_ssize_t, amount=Py_ssize_t,
    own=int, others=Py_ssize_t, size=Py_ssize_t, mine=list,
)
cdef dict shared_columns(list terms, list prose, list indices, Py_ssize_t count)
@cython.locals(
    wanted=set, found=list, latest="int[::1]", passed=Py_ssize_t, index=Py_ssize_t, own=list, term=Py_ssize_t,
    held=Py_ssize_t,
)
cdef list near_column(list terms, list prose, list indices, path, Py_ssize_t count)
@cython.locals(
    inside="double[::1]", held="double[::1]", own=list, mine=list, i=Py_ssize_t, chance=double, term=Py_ssize_t, rows=list
)
cpdef dict likely_columns(PageTerms topics, list places, list likely, list unclear)
@cython.locals(
    within=Py_ssize_t, often=Py_ssize_t, pure=Py_ssize_t, outside=Py_ssize_t, term=Py_ssize_t, likely=double,
    others=double, frequent=Py_ssize_t, clean=Py_ssize_t, size=Py_ssize_t,
)
cdef tuple sharing(list terms, double[::1] inside, double[::1] held, double own)
