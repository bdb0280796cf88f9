# Types for C of site_name.py.

cimport cython

from newsclean.text.casefold cimport fold_title
from newsclean.parse.schema_org cimport texts

cdef int _LONGEST_NAME, _LEAST_LETTERS, _SEVERAL, _MOST_WORDS, _MOST_SECTION_WORDS, _FAR_BELOW, _START

cdef tuple _split(str url)
cdef bint _is_said(cut, known)
