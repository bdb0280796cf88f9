# Types for C of predict.py.

cimport cython

@cython.locals(
    found=dict, scores=list, margin=double, calm=double, unclear=list, known=dict, at=Py_ssize_t, score=double, column=list,
)
cpdef list chances(model, page, verdicts, measured)
@cython.locals(further=list, at=Py_ssize_t, score=double)
cdef hear(step, dict known, on, list scores, list unclear)
cdef list scored(step, dict columns)
