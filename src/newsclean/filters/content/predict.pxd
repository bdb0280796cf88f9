# Types for C of predict.py.

cimport cython

@cython.locals(
    found=dict, scores=list, margin=double, shrinkage=double, unclear=list, known=dict, i=Py_ssize_t, score=double, column=list,
)
cpdef list predict_proba(model, page, verdicts, prepared)
@cython.locals(further=list, i=Py_ssize_t, score=double)
cdef apply(step, dict known, inputs, list scores, list unclear)
cdef list scored(step, dict columns)
