# Types for C of lone.py.

cdef int _LONGEST_LONE, _BELOW, _FAR_BELOW, _SUBHEADING, _SHORT

cpdef bint is_lone_name(block, words)
