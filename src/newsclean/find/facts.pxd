# Types for C of facts.py.

cimport cython

from .agree cimport fold_title

@cython.locals(said=set, longest=Py_ssize_t, text=str)
cpdef place_of(page, titles)
