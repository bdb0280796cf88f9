# Types for C of months.py.

cimport cython

from newsclean.text.characters cimport latin_tokens
from newsclean.text.casefold cimport fold

cdef int _LONGEST_FIGURE, _WORDS_OF_MONTH

cpdef named_day(str text, lexicon, bint persian=*)
@cython.locals(start=Py_ssize_t, end=Py_ssize_t, before=list, after=list, beside=list, days=list)
cdef _around(list tokens, tuple index, bint persian, bint solar)
cdef _day_of(year, month, day, bint persian, bint solar)
@cython.locals(token=str, figures=list)
cdef list _figures(list tokens)
@cython.locals(numbers=dict, beginnings=frozenset, places=list, start=Py_ssize_t, end=Py_ssize_t, token=str, piece=list)
cdef list _months(list tokens, months)
cpdef bint names_month(str folded, lexicon)
cpdef list tokens(str folded)
