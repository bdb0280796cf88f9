# Types for C of beside.py.

cimport cython

from .characters cimport first_figure, past_figures, unglued
from .dates cimport has_only_date_words

@cython.locals(folded=str, first=str)
cdef bint _is_label(str text, tuple labels, lexicon)
