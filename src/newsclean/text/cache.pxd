# Types for C of cache.py.

cpdef remember(dict known, Py_ssize_t most, str key, value)
