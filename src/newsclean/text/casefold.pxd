# Types for C of casefold.py.

from newsclean.text.characters cimport words_in
cimport cython

cdef int _LONGEST, _MOST
cdef dict _known
cdef str _DECORATION, _DECORATED, _APOSTROPHES

cpdef list fold_words(text)
@cython.locals(folded=str)
cpdef str fold(text)
cpdef str join(list words)
cpdef str bare(str folded)
cpdef str without_lead(str folded)
cpdef str without_trail(str folded)
cpdef str number_free(str folded)
cpdef bint is_unspaced(str char)
cpdef bint continues_word(str char)
cpdef bint is_letter(str char)
cdef str _fold_letters(str folded)
cdef _plain(text)  # which may be of a subclass of str

cdef bytes _FOLDED

cpdef str fold_title(str text)
