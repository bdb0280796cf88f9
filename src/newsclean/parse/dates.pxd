# Types for C of dates.py.

cimport cython

from newsclean.parse.calendars cimport is_persian, western_text
from newsclean.text.characters cimport consists_of, has_digit, has_latin_word_beside, unglued, without_zones
from newsclean.parse.labels cimport may_begin
from newsclean.text.casefold cimport fold
from newsclean.parse.months cimport named_day, names_month, tokens

cdef int _LONGEST, _DAY

cpdef parse_date(str text, lexicon, order=*)
@cython.locals(timeless=str)
cdef _read(str text, lexicon, str order)
cdef bint _is_dateline(str text, lexicon)
cdef _iso(str text)
cpdef bint has_only_date_words(str text, lexicon, bint glued=*)
cdef bint _tells_time(str text, str folded, lexicon)
cdef str _countless(str folded)
cdef _time_in(str text)
cdef _clock(found)
cdef _join(day, clock, str zone)
cdef _offset(str zone)
cdef _numeric(str text, str order, bint persian=*)
