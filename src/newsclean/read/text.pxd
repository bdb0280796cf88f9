# Types for C of text.py.

cimport cython

from newsclean.read.crowd cimport crowd
from newsclean.records cimport new

cdef tuple RARE_ENDS, SPACES
cdef str ASCII_SPACES, INVISIBLE
cdef frozenset BULLETS

@cython.locals(blocks=list, gap=Py_ssize_t, size=Py_ssize_t, line=str, body=str, listed=bint)
cpdef list read_text(str text)

@cython.locals(end=str, space=str)
cdef str with_plain_ends(str text)

@cython.locals(space=str)
cdef str with_plain_spaces(str line)

@cython.locals(mark=str)
cdef str visible(str text)
