# Types for C of text.py.

cimport cython

cdef int HEAD_CHARS, HEAD_WORDS, APART, START, END, LINE, FAR_OFF, MOST_ALIKE
cdef tuple HINTS, CUTS

@cython.locals(values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, text=str, words=list, size=Py_ssize_t, end=Py_UCS4)
cdef shape_features(table, list texts)
@cython.locals(count=Py_ssize_t, letter=Py_UCS4)
cdef Py_ssize_t digits(str text) except -1
@cython.locals(count=Py_ssize_t, word=str)
cdef Py_ssize_t capitals(list words) except -1
@cython.locals(
    texts=list, collapsed=list, count=dict, values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, index=Py_ssize_t,
)
cdef copy_features(table, fields, list indices)
@cython.locals(
    hints=list, tables="int[::1]", hidden="int[::1]", count=Py_ssize_t, values="double[::1]", at=Py_ssize_t,
    width=Py_ssize_t, scope=Py_ssize_t, held=frozenset, number=Py_ssize_t, hint=str,
)
cdef name_features(table, around, list scopes)
@cython.locals(
    indices=list, runs=list, mass=list, main=Py_ssize_t, share=list, start=Py_ssize_t, end=Py_ssize_t, amount=double,
    everything=double, first=Py_ssize_t, last=Py_ssize_t, index=Py_ssize_t,
)
cpdef stretch_features(table, page, stats, wanted)
@cython.locals(places=list, starts=list, ends=list, index=Py_ssize_t, size=double, before=Py_ssize_t, after=Py_ssize_t)
cpdef list stretches(prose)
@cython.locals(starts=list, ends=list, indices=list)
cpdef likeness_features(table, page, wanted)
@cython.locals(count=dict, index=Py_ssize_t)
cdef list alike(list parts, list indices)
@cython.locals(texts=list, text=str)
cpdef sign_features(table, wanted)
@cython.locals(count=Py_ssize_t, letter=Py_UCS4)
cdef Py_ssize_t capital_letters(str text) except -1
