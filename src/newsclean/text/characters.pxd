# Types for C of characters.py.

cimport cython

cdef int _SHORTEST_ZONE, _LONGEST_ZONE, _YEAR
cdef bint COMPILED

@cython.locals(char=Py_UCS4)
cpdef bint has_digit(str text)
cpdef bint has_decimal(str text)
@cython.locals(char=Py_UCS4)
cpdef bint may_have_decimals(str text, int least)
@cython.locals(index=Py_ssize_t, char=Py_UCS4)
cpdef Py_ssize_t first_decimal(str text) except -2
@cython.locals(index=Py_ssize_t)
cpdef Py_ssize_t past_decimals(str text) except -2
cdef bint is_decimal(Py_UCS4 char) noexcept
@cython.locals(words=list, start=Py_ssize_t, index=Py_ssize_t, char=Py_UCS4)
cpdef list words_in(str text)
@cython.locals(tokens=list, start=Py_ssize_t, kind=int, now=int, index=Py_ssize_t, char=Py_UCS4)
cpdef list latin_tokens(str text)
cdef bint continues(Py_UCS4 char) noexcept
@cython.locals(pieces=list, words=Py_ssize_t, capitals=Py_ssize_t, before=Py_UCS4, char=Py_UCS4)
cpdef double share_of_capitals(str text) except -1
@cython.locals(char=Py_UCS4)
cpdef bint has_any(str text, str signs)
cpdef str unglued(str text)
@cython.locals(before=Py_UCS4, char=Py_UCS4)
cdef bint _is_glued(str text)
@cython.locals(before=Py_UCS4, char=Py_UCS4, decimal=bint, figures=Py_ssize_t)
cpdef bint may_be_glued(str text)
cdef bint _begins_anew(Py_UCS4 before, Py_UCS4 char, bint decimal) noexcept
cdef bint _is_capital(Py_UCS4 char) noexcept
cpdef str without_zones(str text)
@cython.locals(size=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t)
cpdef bint consists_of(str text, frozenset words, bint glued)
@cython.locals(size=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, apart=bint)
cpdef bint has_latin_word_beside(str text, frozenset words, bint glued)
@cython.locals(small=bint, index=Py_ssize_t, char=Py_UCS4)
cdef Py_ssize_t _end_of_run(str text, Py_ssize_t start, bint glued) except -1
@cython.locals(index=Py_ssize_t)
cdef bint _is_zone(str text, Py_ssize_t start, Py_ssize_t end, bint glued)
cdef bint _may_be_zone(str text, Py_ssize_t start, Py_ssize_t end)
