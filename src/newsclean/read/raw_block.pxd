# Types for C of raw_block.py.

cdef Py_ssize_t MOST_BLOCKS, OVERFLOW_CHARS, JOINED_CHARS, TINY_BYTES

cpdef str join_overflow(list blocks, Py_ssize_t size, str text, Py_ssize_t links=*, Py_ssize_t link_chars=*)
cdef bint is_tiny(str text)
