# Types for C of threshold.py.

cimport cython

from newsclean.records cimport new

@cython.locals(
    wanted=list, cut=double, ending=str, suspicions=dict, found=list, i=Py_ssize_t, chance=double, code=str,
    evidence=str,
)
cpdef list drop_below(name, verdicts, prepared, list probabilities)
cdef tuple explain(block, suspicion, around)
@cython.locals(
    everything=double, best=double, cut=double, hits=double, taken=double, expected=double, chance=double, size=double,
    rows=list,
)
cdef double best_threshold(list probabilities, list sizes) except -1
