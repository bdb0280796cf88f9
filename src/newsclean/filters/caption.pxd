# Types for C of caption.py.

cpdef judge(block)
cpdef bint ends_in_credit(block)
cdef bint is_double(block, caption)
