# Types for C of annotate.py.

cimport cython

from newsclean.lexicon.matcher cimport Matcher
from newsclean.text.mojibake cimport fix, fix_overflow
from newsclean.records cimport new

@cython.locals(matcher=Matcher, index=Py_ssize_t, text=str, collapsed=str, blocks=list)
cpdef tuple annotate(list raw, language)
@cython.locals(cleaned=str)
cpdef str mended(str text, str collapsed)
@cython.locals(fixed=str)
cpdef str repaired(str text, str collapsed)
@cython.locals(piece=str, line=str)
cpdef str folded(str text)
