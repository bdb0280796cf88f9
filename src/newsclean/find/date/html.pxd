# Types for C of html.py.

cimport cython

from newsclean.parse.schema_org cimport is_article

cdef tuple _META, _MODIFIED_META
cdef frozenset _DAY_FIRST, _MONTH_FIRST_REGIONS

cpdef order_of(page)
cdef str _country(str url)
