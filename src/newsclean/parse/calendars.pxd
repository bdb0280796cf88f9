# Types for C of calendars.py.

cpdef str western_digits(str text)
cpdef str western_text(str text, lexicon)
cpdef bint is_persian(str text)
