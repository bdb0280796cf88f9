# Types for C of dump_lines.py.

cimport cython

from newsclean.text.characters cimport may_have_decimals, words_in
from newsclean.text.casefold cimport fold

cdef double DENSITY
cdef int FOLDED, PARAGRAPH, PROSE, _SPACED
cdef int _MOST, _LINE_COST, _VOCABULARY_CHARS, _VOCABULARY_PARAGRAPH
cdef int _LOOKED_THROUGH, _REACH, _BEYOND, _FARTHEST, _LONGEST_DATELINE, _FIGURES, _LONGEST_FOREIGN, _OPENING
cdef object _SHOWS_DAY, _MAY_BE_FOREIGN, _SHOWS_FOREIGN_DAY

cdef class Lines:
    cdef readonly list texts, sizes, prose, blanks, showing, credited, signing
    cdef readonly str text
    cdef readonly bint unspaced, gaps, spaced
    cdef readonly dict folded, parted, told, used, begun, times
    cdef readonly frozenset opening
    cpdef bint begins_word(self, str start)

cdef class DumpLines:
    cdef readonly tuple blocks
    cdef readonly Lines lines
    cdef readonly list sizes, above
    cdef readonly Py_ssize_t first, core, last, start, end
    cdef readonly dict words
    cdef readonly frozenset common
    cpdef list terms(self, str text)
    cpdef str folded(self, Py_ssize_t index)

cdef list _sections(tuple phrases)

@cython.locals(distance=Py_ssize_t)
cpdef Py_ssize_t nearest(Py_ssize_t index, places, Py_ssize_t reach, Py_ssize_t otherwise)

cpdef bint shows_day(str text)

@cython.locals(known=dict, said=list, found=list, common=frozenset, text=str, word=str, index=Py_ssize_t)
cdef dict _vocabulary(tuple places, Lines lines, lexicon)

@cython.locals(found=list, run=str, i=Py_ssize_t)
cpdef list terms(str text, bint unspaced)

@cython.locals(best=double, total=double, core=Py_ssize_t, start=Py_ssize_t, last=Py_ssize_t, index=Py_ssize_t)
cdef Py_ssize_t _core(list sizes, list prose)

@cython.locals(whole=double, passed=double, middle=Py_ssize_t, index=Py_ssize_t, above=list)
cdef tuple _shares(list sizes, list kept)

@cython.locals(room=Py_ssize_t, number=Py_ssize_t, index=Py_ssize_t)
cdef tuple _sample(list kept, list texts)
