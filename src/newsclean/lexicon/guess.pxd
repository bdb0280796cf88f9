# Types for C of guess.py.

cimport cython

from newsclean.lexicon.fold cimport fold_words, is_letter

cdef str _PUNCTUATION, _AFTER_LATIN, _MORE_LATIN

cdef bint _is_western(str sample)
cdef _by_stop_words(list words)
@cython.locals(words=list, word=str, piece=str)
cdef list _count_words(str sample)
@cython.locals(others=list, word=str)
cdef list _without_names(list words)
cdef _hits(list found)
cdef _times(list words)
