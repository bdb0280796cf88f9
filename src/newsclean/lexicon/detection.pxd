# Types for C of detection.py.

cimport cython

from newsclean.text.casefold cimport fold_words, is_letter

cdef str _PUNCTUATION, _AFTER_LATIN, _MORE_LATIN
cdef bytes _SHARP_S, _SOFT_HYPHEN

cpdef bytes western(str sample)
cpdef list western_words(bytes coded)
@cython.locals(found=dict, codes=tuple)
cdef _by_stop_words(list words, dict index)
@cython.locals(hits=dict, codes=tuple, code=str)
cdef list _ahead(dict found)
@cython.locals(words=list, word=str, piece=str)
cdef list _words(str sample)
@cython.locals(others=list, word=str)
cdef list _without_names(list words)
