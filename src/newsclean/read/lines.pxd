# Types for C of lines.py.

cimport cython

cpdef str one_line(str text)

@cython.locals(piece=str)
cpdef bint ends_line(list pieces)

@cython.locals(cells=list, lines=list)
cpdef list paragraphs(str text)
