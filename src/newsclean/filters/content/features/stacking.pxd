# Types for C of stacking.py.

cimport cython

cdef Py_ssize_t NEAR, AROUND, FAR
cdef double SURE

@cython.locals(places=list, sizes=list, kept=list)
cpdef stacking_inputs(page, verdicts, prepared)
@cython.locals(scopes=list, parents=list, own=list, up=list, upper=list, scope=Py_ssize_t, index=Py_ssize_t)
cdef list groups(prepared, list indices)
@cython.locals(likely=list, chance=double, size=double, wanted=list, i=Py_ssize_t)
cpdef stacking_features(table, inputs, scores, list unclear)
cpdef double probability(double score) except -1
@cython.locals(
    sure=list, index=Py_ssize_t, i=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t, around="double[::1]",
    sums="double[::1]", values="double[::1]", at=Py_ssize_t, width=Py_ssize_t,
)
cdef chance_features(table, inputs, likely, list wanted)
@cython.locals(row="double[::1]", index=Py_ssize_t, value=double)
cdef spread(inputs, values)
@cython.locals(
    before="double[::1]", size="double[::1]", everything=double, likely_text=double, share=double, i=Py_ssize_t,
    index=Py_ssize_t, values="double[::1]", at=Py_ssize_t, width=Py_ssize_t,
)
cdef amount_features(table, inputs, text, list wanted)
@cython.locals(
    names=tuple, numbers=list, amount="double[::1]", everything=double, groups=Py_ssize_t, count="double[::1]",
    whole="double[::1]", good="double[::1]", i=Py_ssize_t, number=Py_ssize_t, values="double[::1]", at=Py_ssize_t,
    width=Py_ssize_t,
)
cdef group_features(table, tuple group, text, list sizes, list unclear)
