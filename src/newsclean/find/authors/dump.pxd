# Types for C of dump.py.

cimport cython
from newsclean.text.casefold cimport fold_title
from newsclean.text.characters cimport has_decimal
from newsclean.parse.labels cimport may_begin
from newsclean.find.dump_lines cimport Lines, DumpLines

cdef int _ABOVE, _BELOW, _PAST_FIRST, _FIRST_WITHIN, _BEFORE_LAST, _PAST_LAST, _FAR, _NEAR, _LOOKED_UP, _JUST_BELOW
cdef int _WORD_BELOW, _ORDERED, _MOST_MENTIONS, _LONG, _BIOGRAPHY, _COMMON, _MENTIONS

cdef class Around:
    cdef DumpLines seen
    cdef object title, short
    cdef str told
    cdef frozenset dated, names, stated, roles
    cdef tuple edited
    cdef dict mentioned
    cdef Py_ssize_t mentions(self, str name) except -1
    cdef bint is_common(self, str part)

cdef class Byline:
    cdef readonly Py_ssize_t index
    cdef readonly object credit
    cdef readonly tuple evidence
    cdef Around _around
    cpdef tuple hoped(self, tuple best)
    @cython.locals(around=Around, name=str, parts=list, part=str)
    cpdef search(self)

@cython.locals(line=Byline)
cpdef list bylines(DumpLines seen, lexicon, title, dated)
@cython.locals(found=dict, index=Py_ssize_t)
cpdef list unsearched(DumpLines seen, lexicon, title, dated)

@cython.locals(found=dict, alone=frozenset, starts=frozenset, labelled=Py_ssize_t, index=Py_ssize_t, text=str, folded=str)
cdef dict _credits(DumpLines seen, lexicon, title)

@cython.locals(whole=frozenset)
cpdef dict in_short(credits)

cdef tuple _cut(tuple names, frozenset whole)

@cython.locals(parts=list, size=Py_ssize_t, start=str)
cdef str _start(str name, frozenset whole)

@cython.locals(line=Byline)
cpdef frozenset stated(credits)

cdef list places(DumpLines seen, title)

@cython.locals(lines=Lines, text=str, name=str, first=str, parts=list, part=str, below=str, other=Py_ssize_t)
cdef tuple _evidence(Py_ssize_t index, credit, DumpLines seen, Around around)

@cython.locals(known=list)
cdef tuple _with(tuple evidence, common, mentions)

@cython.locals(text=str)
cdef bint _tells_life(str name, list below)

cdef bint _is_captioned(tuple below)

cdef int _region(Py_ssize_t index, DumpLines seen, title)

cdef bint _is_announced(Py_ssize_t index, DumpLines seen)

cdef Py_ssize_t _clip(Py_ssize_t distance)
