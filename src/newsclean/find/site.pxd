# Types for C of site.py.

cimport cython

from .agree cimport fold_title
from .linked cimport texts

cdef int _LONGEST_NAME, _LEAST_LETTERS, _SEVERAL, _MOST_WORDS, _MOST_SECTION_WORDS, _FAR_BELOW, _START

cdef tuple _split(str url)
cdef bint _is_said(cut, known)
