# Types for C of title.py.

cimport cython

from newsclean.text.casefold cimport fold_title

@cython.locals(words=list, sized=list, spare=Py_ssize_t, least=double, most=double)
cdef list alike(page, verdicts, str chosen, str wanted)
cdef bint is_above(block, page)
@cython.locals(folded=str, word=str)
cdef bint lacks(str text, list words, Py_ssize_t spare)
@cython.locals(start=str, said=str)
cpdef bint repeats(block, str wanted, bint above)
@cython.locals(own=set, other=set)
cpdef bint is_nearly(str said, str wanted)
