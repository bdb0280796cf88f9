# Types for C of html.py.

cimport cython

from newsclean.parse.schema_org cimport is_article, texts

cdef tuple _META, _MODIFIED_META
cdef frozenset _STRONG, _DAY_FIRST, _MONTH_FIRST_REGIONS
cdef int _EAST

cpdef order_of(page)
cdef str _country(str url)
cdef list _readable(found, page)
cdef bint _is_midnight(moment, day)
cdef str _day(candidate)
