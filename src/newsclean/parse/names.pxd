# Types for C of names.py.

cimport cython

from newsclean.text.characters cimport has_any, has_digit
from newsclean.parse.labels cimport introduces, may_begin
from newsclean.text.casefold cimport fold

cdef int _LONGEST_BYLINE, _LONGEST_NAME, _LONGEST_CREDIT, _MOST_WORDS, _LONGEST_ROLE, _LONGEST_SMALL
cdef int _LONGEST_GLUED, _SHORTEST_NAME
cdef str _DIVIDING
cdef frozenset _SEPARATING, _NEVER_IN_NAMES

@cython.locals(parts=list, names=list, part=str, name=str)
cpdef tuple parse_names(str text, lexicon)
@cython.locals(agency=str, credit=str, dated=str, bare=str, names=tuple, name=str)
cdef tuple _in_byline(str text, lexicon)
@cython.locals(names=list, kept=list, aside=list, part=str, name=str, index=Py_ssize_t)
cdef list _without_asides(list parts, lexicon)
@cython.locals(word=str)
cpdef bint tells_role(str text, lexicon)
@cython.locals(words=list, word=str, first=str)
cpdef bint is_name(str text)
@cython.locals(parts=list, words=list, part=str, word=str, start=Py_ssize_t, index=Py_ssize_t)
cdef list _parts(str text, lexicon)
@cython.locals(credit=str, name=str, first=str, before=str, behind=str, words=list, least=Py_ssize_t, size=Py_ssize_t)
cdef str _clean(str part, lexicon)
@cython.locals(size=Py_ssize_t)
cdef str _without_glued_role(str name, roles)
@cython.locals(names=list, part=str)
cdef list _join_titles(list parts, lexicon)
cdef bint _is_known(str part, byline)
@cython.locals(folded=str, prefix=str, rest=str, words=list, size=Py_ssize_t, marked=bint)
cpdef str without_prefix(str text, lexicon)
@cython.locals(asides=list, note=str, role=str)
cdef bint _is_signed(str text, lexicon)
