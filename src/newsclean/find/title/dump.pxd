# Types for C of dump.py.

cimport cython
from newsclean.text.characters cimport share_of_capitals
from newsclean.find.dump_lines cimport Lines, DumpLines

cdef int _SHORTEST, _SHORTEST_HEADING, _LONGEST, _BESIDE, _COUNTED_TWICE, _UP, _ROW, _MENU, _HALF, _TOP, _FAR, _ASTRAY, _NEAR, _OFTEN, _SIGNED_WITHIN, _OUTER
cdef double _MOSTLY
cdef tuple _STOPS

cdef class TitleLine:
    cdef readonly Py_ssize_t index
    cdef readonly dict evidence

cdef class Told:
    cdef list words
    cdef readonly Py_ssize_t small, size
    cdef readonly bint capitalised, menu
    cdef dict layout

@cython.locals(found=list, index=Py_ssize_t, said=Py_ssize_t, most=Py_ssize_t, told=Told, word=str)
cpdef list title_lines(DumpLines seen, lexicon)

@cython.locals(known=Told)
cdef Told told_in(Py_ssize_t index, DumpLines seen, lexicon)

@cython.locals(lines=Lines, text=str, gaps=bint)
cdef dict _layout(Py_ssize_t index, list own, DumpLines seen)

cdef dict _evidence(Py_ssize_t index, DumpLines seen, Told told, Py_ssize_t said, Py_ssize_t most)

@cython.locals(after=Py_ssize_t)
cdef Py_ssize_t _to_next(list places, Py_ssize_t index, Py_ssize_t farthest)

@cython.locals(lines=Lines)
cdef bint may_be_title(Py_ssize_t index, DumpLines seen)

cdef Py_ssize_t _gap_below(Py_ssize_t index, Lines lines)
