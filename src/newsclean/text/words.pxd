# Types for C of words.py.

cimport cython

from newsclean.text.characters cimport words_in

cpdef bint is_unspaced(blocks)
@cython.locals(sample=list, taken=Py_ssize_t)
cpdef str sample_of(blocks)
cpdef bint is_mostly(text, script)
cpdef letter_weight(page)
cpdef list words(str text)
cpdef set grams(text, bint unspaced)
