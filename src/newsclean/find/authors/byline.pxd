# Types for C of byline.py.

cimport cython

from newsclean.text.characters cimport has_digit, may_be_glued
from newsclean.parse.labels cimport introduces
from newsclean.text.casefold cimport fold

cdef int _LONGEST, _LONGEST_FOLDED, _LONGEST_HANDLE, _MOST_LINKS, _LONGEST_MONTH, _VERB
cdef tuple _QUOTED
cdef frozenset _DIVIDING, _QUOTES, _ASIDE, _MARKS

cdef bint _is_telling(block, page, lexicon)
cdef bint _is_marked(block, page)
cdef bint _may_credit(block, page)
@cython.locals(text=str, part=str, parts=list)
cpdef list segments(block, lexicon)
cdef bint _is_divided(str text)
cdef str _unglued(str text, lexicon)
@cython.locals(begins=str)
cdef bint _may_introduce(str text, lexicon)
@cython.locals(index=Py_ssize_t, part=str, names=list)
cpdef tuple worded(list parts, lexicon)
@cython.locals(figures=bint, index=Py_ssize_t, pieces=list)
cdef _behind_prefix(str part, lexicon)
@cython.locals(spaced=str, rest=str)
cdef _introduced(str text, lexicon)
@cython.locals(credit=str, each=str, name=str, plain=str, found=list, placed=bint)
cpdef list names_in(str text, lexicon)
cdef str _alone(str text, lexicon)
@cython.locals(parts=list, i=Py_ssize_t, word=str)
cdef str _without_place(str name, lexicon)
@cython.locals(parts=list, figures=list, kept=list, index=Py_ssize_t, i=Py_ssize_t, part=str)
cdef str _undated(str text, lexicon)
@cython.locals(others=list, dated=bint, part=str)
cdef list _beside_date(list parts, lexicon, bint marked)
@cython.locals(part=str, name=str, names=list)
cdef list _people(list parts, lexicon, bint single=*)
