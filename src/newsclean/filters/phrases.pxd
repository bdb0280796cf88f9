# Types for C of phrases.py.

cdef int SHORT
cdef set BOTH_ENDS

cpdef find_phrase(block, section, modes=*)
cpdef dict by_section(page)
cpdef list collapsed_or_marked(page)
