# Types for C of scopes.py.

cimport cython

from newsclean.lexicon.markup cimport markup_hints
from newsclean.read.lines cimport one_line

cdef tuple NAMING, HEADING_NAMING
cdef dict TELLING, HEADINGS
cdef frozenset NO_HINTS
cdef int LONGEST_NAMES

@cython.locals(names=str, value=str, name=str)
cpdef str naming(node, str tag)

@cython.locals(hints=frozenset)
cdef describe(node, str tag, Py_ssize_t parent, str names)

@cython.locals(style=str)
cdef bint is_hidden(node)

@cython.locals(first=Py_ssize_t, parent=Py_ssize_t, entry=list)
cpdef Py_ssize_t scope_of(list elements, list scopes)
