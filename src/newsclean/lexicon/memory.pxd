# Types for C of memory.py.

cpdef remember(dict known, Py_ssize_t most, str key, value)
