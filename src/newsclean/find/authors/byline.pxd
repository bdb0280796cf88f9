# Types for C of byline.py.

cimport cython

from newsclean.text.characters cimport has_figure, may_be_glued
from newsclean.parse.labels cimport introduces
from newsclean.text.casefold cimport fold

cdef int _LONGEST, _LONGEST_FOLDED, _LONGEST_HANDLE, _MOST_LINKS, _LONGEST_MONTH, _VERB
cdef tuple _QUOTED
cdef frozenset _DIVIDING, _QUOTES, _ASIDE, _MARKS

cdef bint _is_telling(block, page, words)
cdef bint _is_marked(block, page)
cdef bint _may_credit(block, page)
@cython.locals(text=str, part=str, parts=list)
cpdef list segments(block, words)
cdef bint _is_divided(str text)
cdef str _unglued(str text, words)
@cython.locals(begins=str)
cdef bint _may_introduce(str text, words)
@cython.locals(place=Py_ssize_t, part=str, names=list)
cpdef tuple worded(list parts, words)
@cython.locals(figures=bint, place=Py_ssize_t, pieces=list)
cdef _behind_prefix(str part, words)
@cython.locals(spaced=str, rest=str)
cdef _introduced(str text, words)
@cython.locals(credit=str, each=str, name=str, plain=str, found=list, placed=bint)
cpdef list names_in(str text, words)
cdef str _alone(str text, words)
@cython.locals(parts=list, at=Py_ssize_t, word=str)
cdef str _without_place(str name, words)
@cython.locals(parts=list, figures=list, kept=list, place=Py_ssize_t, at=Py_ssize_t, part=str)
cdef str _undated(str text, words)
@cython.locals(others=list, dated=bint, part=str)
cdef list _beside_date(list parts, words, bint marked)
@cython.locals(part=str, name=str, names=list)
cdef list _people(list parts, words, bint single=*)
