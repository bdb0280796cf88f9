# Types for C of beside.py.

cimport cython

from .dates cimport has_only_date_words

@cython.locals(folded=str, first=str)
cdef bint _is_label(str text, tuple labels, lexicon)
