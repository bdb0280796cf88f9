# Types for C of verdicts.py.

cimport cython

cdef tuple SINCE, UNTIL, SUSPECT
cdef frozenset OWN_KIND

@cython.locals(seen=dict, places=dict, far=list, none=list, found=dict, held=set, count=Py_ssize_t)
cpdef dict reason_columns(verdicts, list indices)
@cython.locals(seen=dict, family=str, code=str)
cdef dict families(verdicts)
