# Types for C of mojibake.py.

cimport cython

cdef frozenset _OPENERS, _CONTINUATIONS
cdef Py_ssize_t _TRIES

cpdef str fix(str text)
cpdef str fix_overflow(str lines)
cdef bint COMPILED
@cython.locals(char=Py_UCS4, found=bint)
cpdef bint holds_sign(str text)
@cython.locals(sign=str)
cdef bint _is_suspicious(str text)
@cython.locals(index=Py_ssize_t)
cdef bint _is_paired(str text, str sign, Py_ssize_t step, frozenset partners)
