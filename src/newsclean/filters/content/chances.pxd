# Types for C of chances.py.

cimport cython

@cython.locals(
    wanted=list, found=dict, scores=list, margin=double, unclear=list, known=dict, more=dict, further=list,
    at=Py_ssize_t, score=double, column=list,
)
cpdef list chances(model, page, verdicts, measured)
cdef list scored(step, dict columns)
cdef double probability(double score) except -1
