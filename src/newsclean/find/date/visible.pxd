# Types for C of visible.py.

cimport cython

from newsclean.text.characters cimport first_decimal, has_decimal
from newsclean.text.casefold cimport fold
from newsclean.parse.labels cimport is_label, is_published, tells_change

cdef int _SHORT_LINE, _MARKED_LINE, _LONE, _BELOW, _FURTHER, _START, _MOST_BEFORE
cdef int _MOST_LINES, _LONGEST_LABEL
cdef tuple _STOPS
cdef frozenset _SIDES

@cython.locals(found=list, labels=list)
cdef list _about(near, lexicon)
@cython.locals(figures=bint, update=bint, told=bint, times=list, found=list, line=str, each=str, pieces=list, lines=list)
cdef list _in_block(block, lexicon)
@cython.locals(first=str)
cdef list _first_line(block, lexicon)
@cython.locals(begins=str)
cdef list _leading(block, lexicon)
cdef bint _is_sentence(str text)
cdef bint _is_near_start(str text)
@cython.locals(folded=str, label=str, rest=str)
cdef str _after_label(str text, tuple labels)
@cython.locals(found=list, above=str, line=str, begins=str, lines=list, labelled=bint)
cdef list _labelled(page, numbered, lexicon)
cdef str _line_above(block, page)
