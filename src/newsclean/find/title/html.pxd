# Types for C of html.py.

cimport cython

from newsclean.text.casefold cimport fold_title

cdef int _LONGEST, _MOST_HEADINGS, _LOWEST, _SEVERAL, _BEGINNING, _KICKED, _RIGHT_BELOW, _PATH_DEPTH
cdef tuple _META
cdef frozenset _LOOSE

@cython.locals(words=list, i=Py_ssize_t)
cdef frozenset _words(str folded)
cdef _weigh(str text, str folded, str code, block, list said)
@cython.locals(known=set, found=set)
cdef set _site_by_titles(list said)
cdef str _fault(heading, list said, site, set names)
cdef bint _ends_path(Py_ssize_t block, page)
cdef _told(said)
