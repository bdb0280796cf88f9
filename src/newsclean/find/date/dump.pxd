# Types for C of dump.py.

cimport cython
from newsclean.text.characters cimport first_decimal
from newsclean.text.casefold cimport fold
from newsclean.find.dump_lines cimport Lines, DumpLines

cdef int _TOP, _FAR, _APART, _ASTRAY
cdef object _WORD

cdef class Dateline:
    cdef readonly Py_ssize_t index
    cdef readonly object moment
    cdef readonly dict evidence

cdef class Around:
    cdef object title, moments, days, credits
    cdef list ordered

@cython.locals(found=dict)
cpdef dict find_moments(DumpLines seen, lexicon, order)

@cython.locals(known=str)
cdef str parted(Py_ssize_t index, Lines lines)

@cython.locals(around=Around)
cpdef list datelines(DumpLines seen, lexicon, title, moments, credits)

cpdef str day_of(moment)

@cython.locals(lines=Lines, text=str, label=str, day=str, near=list, first=Py_ssize_t, other=Py_ssize_t)
cdef dict _evidence(Py_ssize_t index, DumpLines seen, lexicon, Around around)

@cython.locals(word=str)
cdef bint _has_any(str label, tuple words)

cdef Py_ssize_t _clip(Py_ssize_t distance)
