# Types for C of site.py.

from .agree cimport fold_title

cdef int _LONGEST_NAME, _LEAST_LETTERS, _SEVERAL, _MOST_WORDS, _MOST_SECTION_WORDS, _FAR_BELOW, _START

cdef tuple _split(str url)
