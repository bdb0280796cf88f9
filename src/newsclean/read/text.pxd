# Types for C of text.py.

cimport cython

from newsclean.read.crowd cimport crowd

cdef tuple RARE_ENDS
cdef str SPACES, BULLETS, INVISIBLE
cdef object BULLET

@cython.locals(blocks=list, gap=Py_ssize_t, size=Py_ssize_t, line=str, body=str)
cpdef list read_text(str text)

@cython.locals(end=str)
cdef str with_plain_ends(str text)

@cython.locals(space=str)
cdef str with_plain_spaces(str text)

@cython.locals(mark=str)
cdef str visible(str text)
