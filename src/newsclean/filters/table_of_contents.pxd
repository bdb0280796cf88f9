# Types for C of table_of_contents.py.

cimport cython

cdef int MIN_LINES, MIN_CHARS
cdef double HEADED
cdef str SIGNS, FIGURES

@cython.locals(lines=list, line=str, count=Py_ssize_t, others=Py_ssize_t, most=double)
cdef Py_ssize_t headed(block, dict places)
@cython.locals(folded=str)
cdef str bare(text)
