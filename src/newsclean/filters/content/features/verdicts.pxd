# Types for C of verdicts.py.

cimport cython

cdef tuple SINCE, UNTIL, SUSPECT
cdef frozenset OWN_KIND
cdef list AWAY, NEARER

@cython.locals(seen=dict, places=dict, far=list, none=list, found=dict, held=set, count=Py_ssize_t)
cpdef dict reason_columns(verdicts, list indices)
@cython.locals(seen=dict, family=str, code=str)
cdef dict families(verdicts)
@cython.locals(away=list, index=Py_ssize_t)
cpdef list since_last(list places, Py_ssize_t count)
@cython.locals(away=list, index=Py_ssize_t, first=Py_ssize_t)
cpdef list until_next(list places, Py_ssize_t count)
@cython.locals(index=Py_ssize_t)
cpdef list taken(list values, list indices)
