# Types for C of html.py.

cimport cython

from newsclean.text.casefold cimport fold_title
from newsclean.text.casefold cimport fold

cdef frozenset _FAMILY_FIRST, _LONE, _WEAK, _WORDED, _SHOWN, _CREDITED
cdef tuple _META
cdef int _MOST_LINKED, _MOST_NAMES, _FURTHER, _LEAST_LETTERS

cdef int _rank(credit, bint people) except -1
cdef str _as_known(str name, list sure)
cdef str _without_lead(str name, list stated)
cdef bint _is_handle(str name)
@cython.locals(words=list, i=Py_ssize_t)
cdef str _without_site(str name, context)
