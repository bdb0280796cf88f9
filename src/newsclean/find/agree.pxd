# Types for C of agree.py.

cdef bytes _FOLDED

cpdef str fold_title(str text)
cpdef key(value)
