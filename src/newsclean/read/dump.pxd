# Types for C of dump.py.

cimport cython

from newsclean.read.lines cimport one_line
from newsclean.records cimport new

cdef tuple RARE_ENDS
cdef str ASCII_SPACES, INVISIBLE

cpdef tuple read_dump(str text, language=*)

@cython.locals(blocks=list, bodies=list)
cdef tuple blocks_of_lines(object lines, str text, language, Py_ssize_t highest)

@cython.locals(blocks=list, gap=Py_ssize_t, size=Py_ssize_t, body=str, tag=str)
cpdef list plain_blocks(bodies)

@cython.locals(blocks=list, size=Py_ssize_t, text=str, tag=str, body=str)
cpdef list as_blocks(object paragraphs, Py_ssize_t highest)

@cython.locals(end=str, space=str)
cdef str with_plain_ends(str text)

@cython.locals(mark=str)
cdef str visible(str text)
