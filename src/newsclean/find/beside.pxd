# Types for C of beside.py.

cimport cython

from .characters cimport first_figure, past_figures, unglued
from newsclean.lexicon.fold cimport fold
from .dates cimport has_only_date_words
from .introductions cimport may_begin

@cython.locals(first=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, rest=str, labels=tuple)
cdef tuple _split(str text, lexicon)
@cython.locals(folded=str, first=str)
cdef bint _is_label(str text, tuple labels, lexicon)
