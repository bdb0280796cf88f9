# Types for C of teaser.py.

from newsclean.filters.phrases cimport find_phrase

cdef int MIN_HEADLINE, MAX_HEADLINE, MAX_BETWEEN, MAX_LABEL, MAX_PROMPT

cdef bint is_doubled(text)
cdef Py_ssize_t paragraphs(blocks)
cdef Py_ssize_t tail(blocks, run)
cdef bint is_heading(block)
cdef bint is_listed(block, heading, Py_ssize_t count)
