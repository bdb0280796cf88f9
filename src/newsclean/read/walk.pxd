# Types for C of walk.py.

cimport cython

from newsclean.read.collect cimport Collector
from newsclean.read.collapse cimport collapse, holds_prose, reason_to_collapse
from newsclean.read.lines cimport ends_line
from newsclean.read.element cimport Opened, is_hidden, names_of
from newsclean.records cimport new

cdef str BREAK, CELL
cdef int MOST_SCANS, MOST_MARKS, ROW_CHARS
cdef dict BREAKS, KINDS, HEADINGS
cdef frozenset CELLS, LISTS, MARKING_HINTS
cdef int INLINE, INVISIBLE, BLOCK, COLLAPSIBLE, COLLAPSED, INNER, HEADING, LITERAL, ROW, LINK, SPAN, BREAKING, TIME
cdef Opened LINKED, SCANNED

cdef class Walk(Collector):
    cdef readonly object text_type, element_type
    cdef readonly frozenset unseen
    cdef list stack
    cdef int in_pre, in_row, scans

    @cython.locals(data=str)
    cpdef run(self, root)
    @cython.locals(kind=int)
    cdef enter(self, node, str tag)
    cdef enter_rare(self, node, str tag, int kind)
    cdef enter_children(self, node)
    cdef push(self, tuple children)
    cdef enter_break(self, str tag)
    @cython.locals(why=str)
    cdef enter_collapsible(self, Opened element)
    cdef note_scan(self)
    cdef enter_inner(self, node, str tag)
    @cython.locals(children=tuple)
    cdef bint enter_block(self, Opened element) except -1
    cdef enter_special(self, Opened element)
    cdef leave(self, Opened element)
    cdef enter_link(self, node)
    @cython.locals(names=str)
    cdef enter_span(self, node)
    cdef mark(self, node, kinds)
    cdef enter_inline(self, node, str tag)
    cdef enter_collapsed(self, Opened element, str why)
