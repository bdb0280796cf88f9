# Types for C of dump_credit.py.

cimport cython

from newsclean.text.characters cimport has_any
from newsclean.parse.person_names cimport leading_name, lone_name, people
from newsclean.parse.labels cimport introduces
from newsclean.parse.names cimport is_name, parse_names
from newsclean.text.casefold cimport fold

cdef int LONGEST, _LONGEST_PARTICLE, _LONGEST_WORD, _TRADE_WITHIN, _LONGEST_SIGNED, _FEWEST_JOINED, _MOST_JOINED
cdef str _DIVIDERS, _ASIDES, _BEHIND
cdef object _DIVIDER, _MARKED, _ASIDE, _LAST_WORD, _FIRST_WORD, _HANDLE

cdef class Credit:
    cdef readonly tuple names
    cdef readonly int kind

cdef class Line:
    cdef str text, folded
    cdef bint dated, labelled

@cython.locals(text=str, prefixed=bint)
cpdef Credit read_credit(Line line, lexicon)

@cython.locals(text=str)
cdef bint _may_be_signed(Line line, lexicon)

cpdef Credit mere_word(str text)

@cython.locals(text=str, pieces=list, piece=str, name=str, first=str)
cdef Credit _in_pieces(Line line, bint prefixed, lexicon)

@cython.locals(piece=str)
cdef list _pieces(str text)

@cython.locals(piece=str, name=str, names=tuple)
cdef tuple _joined(str text, lexicon)

@cython.locals(prefix=str, rest=str, alone=str)
cdef str _behind_prefix(str text, str folded, lexicon)

@cython.locals(first=str, rest=str)
cdef str _behind_particle(str text)

@cython.locals(index=Py_ssize_t, pieces=list, folded=list, rest=list, piece=str)
cdef str _after_prefix(str text, lexicon)

@cython.locals(name=str)
cdef Credit _of_biography(str text, lexicon)

@cython.locals(piece=str, name=str, side=str, digits=list, index=Py_ssize_t, char=Py_UCS4)
cdef Credit _beside_date(str text, list pieces, lexicon)

cdef bint _shows_date(list pieces, lexicon)

@cython.locals(word=str)
cdef str _before(str text, lexicon)

@cython.locals(bare=str, start=Py_ssize_t)
cdef _last_word(str text)

cdef str _after(str text, lexicon)
