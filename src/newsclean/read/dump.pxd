# Types for C of dump.py.

cimport cython

from newsclean.read.lines cimport one_line
from newsclean.records cimport new

cdef tuple RARE_ENDS
cdef str ASCII_SPACES, INVISIBLE

@cython.locals(lines=list)
cpdef list read_text(str text, language=*)

@cython.locals(blocks=list, size=Py_ssize_t, text=str, tag=str, body=str)
cdef list as_blocks(object paragraphs, Py_ssize_t highest)

@cython.locals(end=str, space=str)
cdef str with_plain_ends(str text)

@cython.locals(mark=str)
cdef str visible(str text)
