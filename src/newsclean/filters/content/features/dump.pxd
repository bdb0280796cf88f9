# Types for C of dump.py.

cimport cython

cdef int MOST, APART, START, END, HEAD
cdef double FAR
cdef tuple CUTS

@cython.locals(
    indices=list, runs=list, nothing=list, mass=list, main=Py_ssize_t, share=list, start=Py_ssize_t, end=Py_ssize_t,
    amount=double, everything=double,
)
cpdef dict stretch_columns(page, stats, wanted)
@cython.locals(index=double, first=double, last=double)
cdef dict columns_about(list indices, tuple main)
@cython.locals(places=list, starts=list, ends=list, index=Py_ssize_t, size=double, before=Py_ssize_t, after=Py_ssize_t)
cpdef list stretches(list prose)
@cython.locals(starts=list, ends=list, indices=list)
cpdef dict likeness_columns(page, wanted)
@cython.locals(count=dict, index=Py_ssize_t)
cdef list alike(list parts, list indices)
@cython.locals(texts=list, text=str)
cpdef dict sign_columns(wanted)
@cython.locals(count=Py_ssize_t, letter=Py_UCS4)
cdef Py_ssize_t capitals(str text) except -1
