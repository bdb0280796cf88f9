# Types for C of text.py.

cimport cython

cdef int HEAD_CHARS, HEAD_WORDS
cdef tuple HINTS

@cython.locals(indices=list, found=dict)
cpdef dict text_features(page, verdicts, prepared, wanted)
@cython.locals(split=list, ends=list, text=str, words=list)
cdef dict text_columns(list texts)
@cython.locals(count=Py_ssize_t, letter=Py_UCS4)
cdef Py_ssize_t digits(str text) except -1
@cython.locals(count=Py_ssize_t, word=str)
cdef Py_ssize_t capitals(list words) except -1
@cython.locals(texts=list, count=dict, collapsed=list)
cdef dict copy_columns(fields, list indices)
@cython.locals(hints=list, found=dict, hint=str, held=frozenset)
cdef dict name_columns(around, list scopes)
