# Types for C of metadata.py.

cimport cython

from newsclean.text.casefold cimport fold

from newsclean.text.casefold cimport fold_title
from newsclean.parse.schema_org cimport is_article, texts

cdef tuple _DESCRIPTION, _IMAGE, _SECTION, _TAGS
cdef frozenset _FREE, _PAID
cdef int _LONGEST_TAG, _MOST_WORDS, _MOST_TAGS
cdef str _EDGES, _NO_WIDTH

cdef str _plain(text)
cdef str _absolute(url, base)
