# Types for C of labels.py.

cimport cython

from newsclean.text.casefold cimport fold

from newsclean.text.characters cimport first_decimal

cpdef bint may_begin(str text, frozenset starts)
@cython.locals(grouped=dict)
cpdef bint introduces(str folded, lexicon)
cpdef bint is_label(str text, tuple labels, frozenset starts)
cpdef bint is_published(str text, lexicon)
@cython.locals(before=str, first=Py_ssize_t)
cpdef bint tells_change(str text, lexicon)
