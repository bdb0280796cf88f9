# Types for C of table.py.

cimport cython

@cython.locals(
    values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, count=Py_ssize_t, passed=Py_ssize_t, last=Py_ssize_t,
    far=Py_ssize_t, index=Py_ssize_t, away=Py_ssize_t,
)
cpdef put_since(table, str name, list places, list indices)
@cython.locals(
    values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, count=Py_ssize_t, passed=Py_ssize_t, index=Py_ssize_t,
    away=Py_ssize_t, far=Py_ssize_t,
)
cpdef put_until(table, str name, list places, list indices)
