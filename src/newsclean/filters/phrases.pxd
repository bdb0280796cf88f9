# Types for C of phrases.py.

cdef int SHORT
cdef set BOTH_ENDS

cpdef find_phrase(block, section, modes=*)
cpdef list with_phrases(page)
