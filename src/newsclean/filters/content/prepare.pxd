# Types for C of prepare.py.

cimport cython

@cython.locals(wanted=list, dropped=list, hints=list, settled=list, outside=list)
cpdef prepare(page, verdicts)
@cython.locals(decided=list, index=Py_ssize_t)
cdef list dropped_blocks(page, verdicts, list wanted)
@cython.locals(gone=set)
cdef list left(list blocks, list settled)
