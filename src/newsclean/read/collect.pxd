# Types for C of collect.py.

cimport cython

from newsclean.read.lines cimport indented, one_line, paragraphs
from newsclean.read.collapse cimport holds_most, sentence_chars
from newsclean.read.element cimport Opened, scope_of
from newsclean.records cimport new

cdef str BREAK, CELL, INDENT
cdef int TINY
cdef frozenset CONTROLS

cdef class Collector:
    cdef readonly object root
    cdef Py_ssize_t sentences
    cdef readonly list blocks, scopes, firsts
    cdef object first
    cdef list open, pieces, marks
    cdef Py_ssize_t links, link_chars, size
    cdef int in_link, level

    @cython.locals(outer=Opened)
    cpdef begin_within(self, int scope)
    cdef str add_lines(self, str data)
    @cython.locals(text=str, paragraph=str)
    cdef flush(self)
    @cython.locals(tag=str, element=Opened)
    cdef end_block(self, str text)
    cdef start_anew(self)
    cdef emit(self, str text, str tag, Py_ssize_t links, Py_ssize_t chars, str why)
    @cython.locals(own=Py_ssize_t)
    cdef bint is_most(self, Opened element) except -1
