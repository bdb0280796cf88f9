# Types for C of duplicates.py.

from newsclean.filters.words cimport grams, is_unspaced

cdef int MIN_CHARS, MIN_QUOTE, MAX_QUOTE, MAX_SOURCE, MIN_GRAMS, PROBE, NEAR
cdef double QUOTED

cdef bint may_quote(block, kind)
cdef bint is_echoed(text, str joined, Py_ssize_t start, Py_ssize_t end)
cdef tuple probes(text)
cdef quoted(block, near, bint unspaced)
