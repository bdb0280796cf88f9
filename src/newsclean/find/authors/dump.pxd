# Types for C of dump.py.

cimport cython
from newsclean.text.casefold cimport fold_title
from newsclean.find.dump_lines cimport DumpLines

cdef int _FAR, _NEAR, _LOOKED_UP, _JUST_BELOW, _ORDERED, _MOST_MENTIONS, _LONG, _BIOGRAPHY

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
    cdef readonly dict evidence
    cdef Around _around
    cpdef dict hoped(self, dict best)
    @cython.locals(around=Around, name=str, parts=list, part=str)
    cpdef search(self)

@cython.locals(line=Byline)
cpdef list bylines(DumpLines seen, lexicon, title, dated)
@cython.locals(found=dict, index=Py_ssize_t)
cpdef list unsearched(DumpLines seen, lexicon, title, dated)

@cython.locals(line=Byline)
cpdef frozenset stated(credits)

@cython.locals(text=str, name=str, first=str, parts=list, part=str, below=str, other=Py_ssize_t)
cdef dict _evidence(Py_ssize_t index, credit, DumpLines seen, Around around)

@cython.locals(text=str)
cdef bint _tells_life(str name, list below)

cdef bint _is_captioned(tuple below)

cdef int _region(Py_ssize_t index, DumpLines seen, title)

cdef bint _is_announced(Py_ssize_t index, DumpLines seen)

cdef Py_ssize_t _clip(Py_ssize_t distance)
