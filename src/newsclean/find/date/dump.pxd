# Types for C of dump.py.

cimport cython
from newsclean.text.characters cimport first_figure, may_be_glued
from newsclean.parse.dates cimport parse_date
from newsclean.text.casefold cimport fold
from newsclean.find.dump_lines cimport Lines, Survey

cdef int _TOP, _FAR, _APART, _ASTRAY
cdef object _GLUED, _WORD

cdef class Dateline:
    cdef readonly Py_ssize_t place
    cdef readonly object moment
    cdef readonly tuple evidence

cdef class Around:
    cdef object title, moments, days, credits
    cdef list ordered

@cython.locals(found=dict)
cpdef dict find_moments(Survey seen, words, order)

@cython.locals(known=str)
cdef str parted(Py_ssize_t place, Lines lines)
cpdef str unglued(str text)

@cython.locals(around=Around)
cpdef list datelines(Survey seen, words, title, moments, credits)

cpdef str day_of(moment)

@cython.locals(lines=Lines, text=str, label=str, day=str, near=list, first=Py_ssize_t, other=Py_ssize_t)
cdef tuple _evidence(Py_ssize_t place, Survey seen, words, Around around)

@cython.locals(word=str)
cdef bint _has_any(str label, tuple words)

cdef Py_ssize_t _clip(Py_ssize_t distance)
