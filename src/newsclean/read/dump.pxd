# Types for C of dump.py.

cimport cython

from newsclean.read.lines cimport one_line
from newsclean.records cimport new

cdef tuple RARE_ENDS
cdef str ASCII_SPACES, INVISIBLE

cpdef tuple read_dump(str text, language=*)

@cython.locals(bodies=list, traits=list)
cdef tuple blocks_of_lines(object lines, str text, language, links)

@cython.locals(blocks=list, gap=Py_ssize_t, size=Py_ssize_t, body=str, tag=str)
cpdef list plain_blocks(bodies)

@cython.locals(blocks=list, size=Py_ssize_t, text=str, tag=str, body=str, highest=Py_ssize_t, addressed=bint)
cpdef list as_blocks(object paragraphs, links)

@cython.locals(end=str, space=str)
cdef str with_plain_ends(str text)

@cython.locals(mark=str)
cdef str visible(str text)
