# Types for C of navigation.py.

cimport cython

from newsclean.lexicon.matcher cimport Matcher

cdef Py_ssize_t MAX_LABEL
cdef int MIN_ROW, MAX_ROW, MIN_MARKS, MAX_CRUMB_CHARS, MAX_LINE_CHARS
cdef double ROW_SHARE
cdef frozenset CONTROLS, NONE, ROW_SECTIONS
cdef dict NOISE_FOLDS
cdef tuple CRUMB_MARKS

@cython.locals(mark=str, crumbs=list)
cdef str labels_in(str text)

@cython.locals(text=str, end=Py_ssize_t)
cdef bint may_be_row(block, known)
@cython.locals(found=tuple, matcher=Matcher)
cdef frozenset sections(str word, known)
