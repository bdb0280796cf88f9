# Types for C of choose.py.

from newsclean.text.casefold cimport fold_title

cpdef key(value)
