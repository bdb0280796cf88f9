# Types for C of scopes.py.

cimport cython

from newsclean.lexicon.markup cimport markup_hints
from newsclean.lexicon.memory cimport remember
from newsclean.read.lines cimport one_line

cdef tuple NAMING, HEADING_NAMING
cdef dict TELLING, HEADINGS
cdef frozenset NO_HINTS
cdef Py_ssize_t LONGEST_NAMES, MOST_KNOWN, LONGEST_KNOWN
cdef dict _known

@cython.locals(names=str, value=str, left=Py_ssize_t)
cpdef str naming(node, str tag)

@cython.locals(value=str, name=str)
cdef str with_more(str names, node, tuple attributes)

@cython.locals(found=str)
cdef str plain(str names)

@cython.locals(hints=frozenset)
cdef describe(node, str tag, Py_ssize_t parent, str names)

@cython.locals(style=str)
cdef bint is_hidden(node)

@cython.locals(first=Py_ssize_t, parent=Py_ssize_t, entry=list)
cpdef Py_ssize_t scope_of(list elements, list scopes)
