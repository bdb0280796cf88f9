# Types for C of lines.py.

cimport cython

@cython.locals(piece=str)
cpdef bint ends_line(list pieces)

@cython.locals(cells=list, lines=list)
cpdef list paragraphs(str text)
