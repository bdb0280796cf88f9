# Types for C of caption.py.

from newsclean.text.words cimport words

cdef int CREDIT_CHARS
cdef double DOUBLE_SHARE

cpdef judge(block)
cpdef bint ends_in_credit(block)
cdef bint is_double(block, caption)
