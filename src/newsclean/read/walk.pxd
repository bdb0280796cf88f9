# Types for C of walk.py.

cimport cython

from newsclean.lexicon.markup cimport markup_hints
from newsclean.read.crowd cimport crowd
from newsclean.read.fold cimport fold, holds_prose, reason_to_fold
from newsclean.read.lines cimport ends_line, one_line, paragraphs
from newsclean.read.scopes cimport naming, scope_of

cdef str BREAK
cdef str CELL
cdef str SCANNED
cdef int MOST_SCANS, MARK_CHARS, MOST_MARKS, ROW_CHARS, TINY
cdef dict BREAKS, KINDS, HEADINGS
cdef frozenset CELLS, LISTS, PREFORMATTED, SPECIAL, MARKING_HINTS

cdef class Walk:
    cdef object text_type, element_type
    cdef readonly list blocks, scopes
    cdef list open, stack, pieces, marks
    cdef Py_ssize_t links, link_chars, size
    cdef int in_link, in_pre, in_row, level, scans

    @cython.locals(data=str)
    cpdef run(self, root)
    @cython.locals(kind=str)
    cdef enter(self, node, str tag)
    cdef enter_rare(self, node, str tag, str kind)
    cdef enter_children(self, node)
    cdef str add_lines(self, str data)
    cdef enter_break(self, str tag)
    @cython.locals(names=str, why=str)
    cdef enter_foldable(self, node, str tag)
    cdef note_scan(self)
    cdef enter_inner(self, node, str tag)
    cdef enter_block(self, node, str tag, str names)
    cdef leave(self, str tag)
    cdef enter_link(self, node, str tag)
    @cython.locals(names=str)
    cdef enter_span(self, node)
    cdef mark(self, node, kinds)
    cdef enter_inline(self, node, str tag)
    cdef enter_folded(self, node, str tag, str why, str names)
    @cython.locals(text=str, paragraph=str)
    cdef flush(self)
    @cython.locals(tag=str)
    cdef end_block(self, str text)
    cdef emit(self, str text, str tag, Py_ssize_t links, Py_ssize_t chars, str why)
