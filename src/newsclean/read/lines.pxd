# Types for C of lines.py.

cimport cython

cdef bint COMPILED

cpdef str one_line(str text)
@cython.locals(char=Py_UCS4, last=Py_UCS4)
cpdef bint is_collapsed(str text)

@cython.locals(piece=str)
cpdef bint ends_line(list pieces)

@cython.locals(cells=list, lines=list)
cpdef list paragraphs(str text)

cpdef str indented(str text)
