# Types for C of markup.py.

cimport cython

cdef int _LONGEST, _MOST
cdef dict _SEPARATORS
cdef str _DIGITS
cdef frozenset _NOTHING

@cython.locals(markup=_Markup)
cpdef frozenset markup_hints(str names)

cdef class _Markup:
    cdef frozenset beside, guard, guard_first, positive
    cdef dict names, runs, starts, parts, unless, unless_beside, known_names, known_tokens

    @cython.locals(found=frozenset, hints=frozenset, each=list, name=str)
    cdef frozenset all_hints(self, str names)
    @cython.locals(tokens=list, found=frozenset, hints=frozenset, start=Py_ssize_t, token=str)
    cdef frozenset name_hints(self, str name)
    @cython.locals(longest=Py_ssize_t, length=Py_ssize_t, hints=frozenset)
    cdef frozenset run_hints(self, list tokens, Py_ssize_t start)
    @cython.locals(found=frozenset, hints=frozenset, i=Py_ssize_t, part=str)
    cdef frozenset part_hints(self, str token)
    @cython.locals(good=frozenset, bad=frozenset)
    cdef frozenset weighed(self, frozenset found, list tokens)

@cython.locals(tokens=list, runs=list, piece=str, run=str)
cdef list _tokens(str name)
cdef frozenset _taken_back(frozenset found, dict unless, list tokens)
