# Types for C of title.py.

cimport cython

from .agree cimport fold_title

cdef int _LONGEST, _MOST_HEADINGS, _LOWEST, _SEVERAL, _BEGINNING, _KICKED, _RIGHT_BELOW, _PATH_DEPTH
cdef double _LIKE
