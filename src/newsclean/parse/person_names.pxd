# Types for C of person_names.py.

cimport cython

from newsclean.text.characters cimport has_digit
from newsclean.parse.names cimport is_name
from newsclean.text.casefold cimport fold

cdef int _MOST_WORDS, _FULL_NAME, _LONGEST_AGENCY, _TWICE_AT_LEAST
cdef object _DEGREE, _ADDRESS, _ACRONYM

@cython.locals(found=list, second=Py_ssize_t, word=str, bare=str)
cpdef str leading_name(str text)

@cython.locals(folded=str)
cpdef bint is_time_word(str word, lexicon)

@cython.locals(bare=str, comma=str, rest=str)
cpdef str lone_name(str text, lexicon)

@cython.locals(half=Py_ssize_t, first=str, second=str)
cpdef str said_once(str text)

@cython.locals(parts=list, size=Py_ssize_t)
cdef str without_role(str name, lexicon)

@cython.locals(clean=tuple, index=Py_ssize_t, name=str)
cpdef tuple people(names, lexicon)

@cython.locals(folded=str, parts=list)
cdef str trimmed(str name, lexicon)

@cython.locals(head=str, tail=list, glued=str)
cdef str _without_glued_role(str word, lexicon)

@cython.locals(folded=str)
cdef bint _is_person(str name, bint first, lexicon)

@cython.locals(size=Py_ssize_t)
cdef list _without_agency(list parts, lexicon)

@cython.locals(folded=str)
cdef bint _is_no_name(str word, lexicon)

cdef bint _has_role(str folded, lexicon)

@cython.locals(pieces=list, acronyms=list, piece=str)
cdef bint is_organisation(str name, str folded, lexicon)
