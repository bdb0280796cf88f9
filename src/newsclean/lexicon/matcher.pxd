# Types for C of matcher.py.

cimport cython

from newsclean.text.casefold cimport (
    bare, continues_word, fold, fold_words, is_unspaced, join, number_free, without_lead, without_trail
)
from newsclean.lexicon.prefilter cimport Sieve

cdef Py_ssize_t _MOST_KNOWN, _LONGEST_KNOWN

cdef class _Entry:
    cdef readonly str text
    cdef readonly object phrase
    cdef Py_ssize_t limit
    cdef bint left, right

cdef class Matcher:
    cdef frozenset _anchors
    cdef dict _end, _inside, _line, _start
    cdef Py_ssize_t _numbered
    cdef set _numbered_from
    cdef object _unspaced
    cdef dict _known
    cdef Sieve _sieve

    @cython.locals(found=tuple)
    cpdef tuple find(self, text)
    @cython.locals(folded=str, head=str, tail=str, words=list, found=tuple)
    cdef tuple _search(self, text)
    @cython.locals(line=tuple)
    cdef tuple _as_line(self, str folded)
    @cython.locals(group=dict, found=tuple)
    cdef tuple _at_start(self, str head, Py_ssize_t length)
    @cython.locals(group=dict, found=tuple)
    cdef tuple _at_end(self, str tail)
    cdef tuple _in_words(self, str folded, list words)

@cython.locals(entry=_Entry, end=Py_ssize_t)
cdef tuple _first(dict group, str head, Py_ssize_t length)
@cython.locals(entry=_Entry, start=Py_ssize_t)
cdef tuple _last(dict group, str tail)
@cython.locals(i=Py_ssize_t, end=Py_ssize_t)
cdef bint _stands_in(str folded, _Entry entry)
@cython.locals(entry=_Entry)
cpdef Sieve sieve_of(phrases)
