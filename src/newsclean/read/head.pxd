# Types for C of head.py.

cimport cython

cdef frozenset _PROPERTIES
cdef Py_ssize_t _MOST, _MOST_ANCESTORS, _LONGEST

cdef str _title(document)
@cython.locals(found=dict, values=dict)
cdef dict _read_meta(document)
@cython.locals(items=list, name=str, value=str)
cdef tuple _read_items(document)
cdef str _inner_name(element)
cdef str _owner(element)
cdef str _first(document, str selector, str name)
cdef str _attr(element, str name)
@cython.locals(text=str)
cdef str _text(element)
