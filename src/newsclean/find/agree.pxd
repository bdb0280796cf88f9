# Types for C of agree.py.

cdef dict _SPACED

cpdef str fold_title(str text)
cpdef key(value)
