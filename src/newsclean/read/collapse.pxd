# Types for C of collapse.py.

cimport cython

from newsclean.read.lines cimport one_line
from newsclean.read.element cimport Opened

cdef int MIN_LINKS, SENTENCE_CHARS, ARTICLE_CHARS
cdef double LINKED, MOST
cdef frozenset PROSE_ENDS, LISTS

@cython.locals(said=str)
cpdef str reason_to_collapse(Opened element)

cdef bint lists_links(node)

@cython.locals(total=Py_ssize_t, size=Py_ssize_t, text=str)
cpdef bint holds_prose(node)

@cython.locals(text=str)
cpdef Py_ssize_t sentence_chars(node) except -1

cpdef bint holds_most(node, Py_ssize_t own, Py_ssize_t everything)

cpdef tuple collapse(node)

cdef Py_ssize_t link_chars(links)

@cython.locals(left=Py_ssize_t, text=str, whole=str)
cdef list outermost(nodes, str tag)
