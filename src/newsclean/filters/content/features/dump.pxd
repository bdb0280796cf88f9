# Types for C of dump.py.

cimport cython

cdef int MOST, APART, START, END, HEAD, FAR
cdef tuple CUTS

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
cdef Py_ssize_t capitals(str text) except -1
