# Types for C of vocabulary.py.

cimport cython

cdef int NEAR, MOST_CHARS, COMMON, UNKNOWN
cdef double SOME, LEAST, UNTOLD, SCALE
cdef int[::1] LOGS

cdef class PageTerms:
    cdef list terms, latest
    cdef dict numbers
    cdef Py_ssize_t count, shortest, length

    @cython.locals(numbers=dict, latest=list, found=list, term=str, number=Py_ssize_t, last=Py_ssize_t)
    cdef list read(self, Py_ssize_t index, str text)

cdef list pairs(str text)
@cython.locals(word=str)
cdef list stems(str text, Py_ssize_t shortest, Py_ssize_t length)

@cython.locals(
    terms=list, count=Py_ssize_t, indices=list, prose=list, titles=list, headline=list, own=list, after=list,
    titled=list, mine=list, index=Py_ssize_t,
)
cpdef vocabulary_features(table, PageTerms topics, verdicts, stats, wanted)
@cython.locals(marks="int[::1]", found=list, turn=Py_ssize_t, term=Py_ssize_t, both=Py_ssize_t, first=list, second=list)
cdef list overlaps(list these, list those, Py_ssize_t count)
cdef double share(Py_ssize_t both, list of) except? -2
@cython.locals(
    terms=list, holders="int[::1]", values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, index=Py_ssize_t,
    term=Py_ssize_t, held=Py_ssize_t, amount=Py_ssize_t, own=int, others=Py_ssize_t, size=Py_ssize_t, mine=list,
)
cdef put_shared(table, PageTerms topics, list prose, list indices)
@cython.locals(
    terms=list, wanted=set, found=list, latest="int[::1]", passed=Py_ssize_t, index=Py_ssize_t, own=list,
    term=Py_ssize_t, held=Py_ssize_t,
)
cdef list near(PageTerms topics, list prose, list indices, path)
@cython.locals(
    inside="double[::1]", held="double[::1]", own=list, mine=list, i=Py_ssize_t, chance=double, term=Py_ssize_t,
    values="double[::1]", at=Py_ssize_t, width=Py_ssize_t,
)
cpdef likely_features(table, PageTerms topics, list places, list likely, list unclear)
@cython.locals(
    within=Py_ssize_t, often=Py_ssize_t, pure=Py_ssize_t, outside=Py_ssize_t, term=Py_ssize_t, likely=double,
    others=double, frequent=Py_ssize_t, clean=Py_ssize_t, size=Py_ssize_t,
)
cdef tuple sharing(list terms, double[::1] inside, double[::1] held, double own)
