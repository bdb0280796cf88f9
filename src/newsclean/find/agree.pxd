# Types for C of agree.py.

from newsclean.find.characters cimport words_in

cdef bytes _FOLDED

cpdef str fold_title(str text)
cpdef key(value)
