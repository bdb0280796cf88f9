# Types for C of calendars.py.

cdef bytes _FIGURES

cpdef bint has_figure(str text)
cpdef bint has_number(str text)
cpdef str western_figures(str text)
cpdef str western_text(str text, lexicon)
cpdef bint is_persian(str text)
