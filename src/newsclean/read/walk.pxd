# Types for C of walk.py.

cimport cython

from newsclean.read.crowd cimport crowd
from newsclean.read.fold cimport fold, holds_prose, reason_to_fold
from newsclean.read.lines cimport ends_line, one_line, paragraphs
from newsclean.read.scopes cimport Opened, names_of, scope_of
from newsclean.records cimport new

cdef str BREAK
cdef str CELL
cdef str SCANNED
cdef int MOST_SCANS, MARK_CHARS, MOST_MARKS, ROW_CHARS, TINY
cdef dict BREAKS, KINDS, HEADINGS
cdef frozenset CELLS, LISTS, MARKING_HINTS
cdef int INLINE, INVISIBLE, BLOCK, FOLDABLE, FOLDED, INNER, HEADING, LITERAL, ROW, LINK, SPAN, BREAKING, TIME

cdef class Walk:
    cdef object text_type, element_type
    cdef readonly list blocks, scopes
    cdef list open, stack, pieces, marks
    cdef Py_ssize_t links, link_chars, size
    cdef int in_link, in_pre, in_row, level, scans

    @cython.locals(data=str)
    cpdef run(self, root)
    @cython.locals(kind=int)
    cdef enter(self, node, str tag)
    cdef enter_rare(self, node, str tag, int kind)
    cdef enter_children(self, node)
    cdef str add_lines(self, str data)
    cdef enter_break(self, str tag)
    @cython.locals(why=str)
    cdef enter_foldable(self, Opened element)
    cdef note_scan(self)
    cdef enter_inner(self, node, str tag)
    cdef bint enter_block(self, Opened element) except -1
    cdef enter_special(self, Opened element)
    @cython.locals(kind=int)
    cdef leave(self, Opened element)
    cdef enter_link(self, node)
    @cython.locals(names=str)
    cdef enter_span(self, node)
    cdef mark(self, node, kinds)
    cdef enter_inline(self, node, str tag)
    cdef enter_folded(self, Opened element, str why)
    @cython.locals(text=str, paragraph=str)
    cdef flush(self)
    @cython.locals(tag=str, element=Opened)
    cdef end_block(self, str text)
    cdef start_anew(self)
    cdef emit(self, str text, str tag, Py_ssize_t links, Py_ssize_t chars, str why)
