# Types for C of context.py.

cimport cython

from newsclean.text.casefold cimport fold_title

@cython.locals(said=set, longest=Py_ssize_t, text=str)
cpdef title_block(page, titles)
