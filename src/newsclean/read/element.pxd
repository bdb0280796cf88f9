# Types for C of element.py.

cimport cython

from newsclean.lexicon.markup cimport markup_hints
from newsclean.read.lines cimport one_line
from newsclean.records cimport new

cdef tuple ATTRIBUTES, HEADING_ATTRIBUTES
cdef dict TELLING, HEADINGS
cdef frozenset COLLAPSED_HINTS, COLLAPSED_ROLES, HIDDEN, QUOTED, NOT_QUOTED
cdef Py_ssize_t LONGEST_NAMES, MOST_KNOWN, LONGEST_KNOWN
cdef Names NAMELESS
cdef dict _known

cdef class Names:
    cdef readonly str text, collapsed
    cdef readonly frozenset hints

cdef class Opened:
    cdef readonly object node
    cdef readonly str tag, collapsed
    cdef readonly int kind
    cdef readonly bint hidden
    cdef public Py_ssize_t scope
    cdef Names _names

    @cython.locals(text=str, value=str, left=Py_ssize_t)
    cpdef Names names(self)
    @cython.locals(name=str, value=str)
    cdef str further(self, str text, attributes, Py_ssize_t left)
    @cython.locals(names=Names, hints=frozenset)
    cdef describe(self, Py_ssize_t parent)

@cython.locals(found=Names)
cpdef Names names_of(str text)

@cython.locals(i=Py_ssize_t, first=Py_ssize_t, parent=Py_ssize_t, element=Opened)
cpdef Py_ssize_t scope_of(list elements, list scopes)

cpdef bint hides(str style)

@cython.locals(hidden=bint, style=str)
cpdef bint is_hidden(node, names=*, frozenset unseen=*) except -1
