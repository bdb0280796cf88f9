# Types for C of credits.py.

cimport cython

from newsclean.filters.phrases cimport find_phrase
from newsclean.text.characters cimport has_any, has_decimal
from newsclean.parse.labels cimport introduces, may_begin
from newsclean.text.casefold cimport fold
from newsclean.pipeline cimport Verdicts

cdef int PROSE_CHARS, SIGN_OFF_CHARS, NAME_CHARS, FAR_ABOVE, NEAR_TITLE, MAIN_LEVEL
cdef frozenset START
cdef str EDGES, SIGNS

@cython.locals(text=str)
cpdef bint looks_credited(block, Py_ssize_t first, lexicon)
@cython.locals(start=Py_ssize_t, end=Py_ssize_t)
cdef list beside_text(page, Verdicts verdicts, Py_ssize_t first, set heads)
cdef bint may_credit(block)
cdef credit(block, bint above, str kind)
cdef mark_of(block)
@cython.locals(least=double)
cpdef Py_ssize_t first_prose(page, Verdicts verdicts) except -1
@cython.locals(text=str)
cpdef bint is_lone_name(block)
cpdef bint tells_time(block, lexicon)
@cython.locals(text=str)
cdef bint may_tell_time(block)
cdef bint ends_prose(block, page, double least)
cdef bint has_prefix(block)
