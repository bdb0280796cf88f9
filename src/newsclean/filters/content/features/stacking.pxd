# Types for C of stacking.py.

cimport cython

cdef Py_ssize_t NEAR, AROUND
cdef double SURE
cdef tuple GROUPS

cdef class Sums:
    cdef double count, size, text

@cython.locals(places=list, sizes=list, kept=list)
cpdef stacking_inputs(page, verdicts, prepared)
@cython.locals(own=list, up=list, above=list)
cdef dict groups(prepared, list places)
@cython.locals(likely=list, text=list, chance=double, size=double, wanted=list, found=dict)
cpdef dict stacking_columns(inputs, list scores, list unclear)
cpdef double probability(double score) except -1
@cython.locals(
    row=list, index=Py_ssize_t, i=Py_ssize_t, chance=double, sure=list, first=Py_ssize_t, last=Py_ssize_t, sums=list,
    middle=list,
)
cdef dict chance_columns(inputs, list likely, list wanted)
@cython.locals(row=list, index=Py_ssize_t)
cdef list spread(inputs, list values)
@cython.locals(before=list, size=list, everything=double, middle=list, i=Py_ssize_t)
cdef dict amount_columns(inputs, list text, list wanted)
cdef double share(list part, list whole, Py_ssize_t start, Py_ssize_t end) except? -1
@cython.locals(everything=double, known=dict, i=Py_ssize_t, sums=Sums, others=list, whole=list)
cdef dict group_columns(str name, list members, list text, list sizes, list unclear)
