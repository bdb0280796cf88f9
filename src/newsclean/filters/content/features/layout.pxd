# Types for C of layout.py.

cimport cython

cdef dict TAGS

cdef class SignatureSums:
    cdef double count, size, prose, linked

@cython.locals(indices=list, own=list, found=dict)
cpdef dict layout_features(verdicts, prepared)
@cython.locals(texts=list, tags=list)
cdef dict block_columns(stats, list indices)
@cython.locals(count=double, everything=double, top=double, before=list, levels=list, index=Py_ssize_t, amount=double)
cdef dict place_columns(stats, list indices)
@cython.locals(
    everything=double, total=list, parents=list, share=list, density=list, prose=list, up=list, upper=list, top=list,
    branch=list, amount=double, scope=Py_ssize_t,
)
cdef dict scope_columns(stats, around, list own)
@cython.locals(part=double, whole=double)
cdef list shares(list parts, list wholes)
@cython.locals(everything=double, own=list, up=list, index=Py_ssize_t)
cdef dict signature_columns(stats, around, list indices)
@cython.locals(tags=list, names=list, hidden=list, up=list, own=list, above=list, scope=Py_ssize_t, over=Py_ssize_t)
cpdef tuple signatures(stats, around, list scopes)
@cython.locals(
    size=list, prose=list, density=list, known=dict, found=list, sums=SignatureSums, index=Py_ssize_t, n=double, d=double,
)
cdef list signature_sums(stats, list signatures)
@cython.locals(sums=SignatureSums)
cdef dict signature_sum_columns(str label, list mine, double everything)
