# Types for C of terms.py.

cimport cython

cdef int MOST_CHARS, COMMON, UNKNOWN

cdef class PageTerms:
    cdef list terms, latest
    cdef dict numbers
    cdef Py_ssize_t count, shortest, length

    @cython.locals(numbers=dict, latest=list, found=list, term=str, number=Py_ssize_t, last=Py_ssize_t)
    cdef list read(self, Py_ssize_t index, str text)

cdef list pairs(str text)
@cython.locals(word=str)
cdef list stems(str text, Py_ssize_t shortest, Py_ssize_t length)
