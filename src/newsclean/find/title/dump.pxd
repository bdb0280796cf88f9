# Types for C of dump.py.

cimport cython
from newsclean.text.characters cimport share_of_capitals
from newsclean.find.dump_lines cimport Lines, Survey

cdef int _SHORTEST, _LONGEST, _BESIDE, _COUNTED_TWICE, _UP, _ROW, _TOP, _FAR, _ASTRAY, _NEAR, _SIGNED_WITHIN, _OUTER
cdef double _MOSTLY
cdef tuple _STOPS

cdef class Headline:
    cdef readonly Py_ssize_t place
    cdef readonly tuple evidence

cdef class Told:
    cdef list words
    cdef Py_ssize_t small, size
    cdef tuple layout

@cython.locals(found=list, place=Py_ssize_t, said=Py_ssize_t, most=Py_ssize_t, told=Told, word=str)
cpdef list headlines(Survey seen, words)

@cython.locals(known=Told)
cdef Told told_in(Py_ssize_t place, Survey seen, words)

@cython.locals(lines=Lines, text=str, gaps=bint)
cdef tuple _layout(Py_ssize_t place, Survey seen)

cdef tuple _evidence(Py_ssize_t place, Survey seen, Told told, Py_ssize_t said, Py_ssize_t most)

@cython.locals(after=Py_ssize_t)
cdef Py_ssize_t _to_next(list places, Py_ssize_t place, Py_ssize_t farthest)

cdef bint _is_row(str text, Py_ssize_t small)

@cython.locals(lines=Lines, size=double, text=str)
cdef bint may_be_title(Py_ssize_t place, Survey seen)

cdef Py_ssize_t _gap_below(Py_ssize_t place, Lines lines)
