# Types for C of navigation.py.

cdef int MIN_ROW, MAX_ROW, MAX_LABEL, MIN_MARKS, MAX_CRUMB_CHARS, MAX_LINE_CHARS
cdef double ROW_SHARE
cdef frozenset CONTROLS, ROW_SECTIONS
cdef dict NOISE_FOLDS
