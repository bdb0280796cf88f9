# Types for C of byline.py.

cimport cython

from ..find.calendars cimport has_number

cdef bint looks_credited(block, Py_ssize_t first, words)
cdef bint may_credit(block)
@cython.locals(size=Py_ssize_t, least=double)
cdef Py_ssize_t first_prose(page, verdicts)
cdef bint is_lone_name(block)
cdef bint may_tell_time(block)
cdef bint ends_prose(block, page)
cdef bint has_prefix(block)
