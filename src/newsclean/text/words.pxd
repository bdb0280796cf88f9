# Types for C of words.py.

from newsclean.text.characters cimport words_in

cpdef bint is_mostly(text, script)
cpdef list words(str text)
cpdef set grams(text, bint unspaced)
