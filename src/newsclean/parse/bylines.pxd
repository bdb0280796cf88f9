# Types for C of bylines.py.

cimport cython

from newsclean.text.characters cimport first_decimal, past_decimals, unglued
from newsclean.text.casefold cimport fold
from newsclean.parse.labels cimport may_begin

@cython.locals(first=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, rest=str, labels=tuple)
cdef tuple _split(str text, lexicon)
@cython.locals(folded=str, first=str)
cdef bint _is_label(str text, tuple labels, lexicon)
