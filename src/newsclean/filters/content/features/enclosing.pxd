# Types for C of enclosing.py.

cimport cython

cdef Py_ssize_t FEWEST
cdef double SEVERAL, LINK, MOST
cdef str DIGITS

@cython.locals(
    everything=double, scopes=list, total="double[::1]", below="double[::1]", parents=list, branches="int[::1]",
    density="double[::1]", prose="double[::1]", hops_half="int[::1]", hops_most="int[::1]", down_half="int[::1]",
    depth="int[::1]", lists="int[::1]", articles="int[::1]", half=Py_ssize_t, values="double[::1]", at=Py_ssize_t,
    width=Py_ssize_t, index=Py_ssize_t, own=Py_ssize_t, up=Py_ssize_t, branch=Py_ssize_t, upper=Py_ssize_t,
    top=Py_ssize_t,
)
cpdef enclosing_features(table, stats, around, list indices)
@cython.locals(share="double[::1]", part="double[::1]", whole="double[::1]", index=Py_ssize_t)
cdef shares(parts, wholes)
@cython.locals(
    number_of="int[::1]", scopes=list, everything=double, count="double[::1]", whole="double[::1]", good="double[::1]",
    linked="double[::1]", values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, index=Py_ssize_t, number=Py_ssize_t,
    scope=Py_ssize_t,
)
cdef put_sums(table, tuple group, stats, numbers, list indices)
@cython.locals(
    number_of="int[::1]", scopes=list, size="double[::1]", prose="double[::1]", density="double[::1]",
    count="double[::1]", whole="double[::1]", good="double[::1]", linked="double[::1]", index=Py_ssize_t,
    number=Py_ssize_t, scope=Py_ssize_t,
)
cdef tuple signature_sums(stats, numbers)
@cython.locals(
    count="double[::1]", size="double[::1]", prose="double[::1]", linked="double[::1]", of="int[::1]", scopes=list,
    everything=double, values="double[::1]", at=Py_ssize_t, width=Py_ssize_t, index=Py_ssize_t, group=Py_ssize_t, scope=Py_ssize_t,
)
cpdef item_features(table, stats, around, list indices)
@cython.locals(known=dict, names=str)
cdef group_numbers(elements)
@cython.locals(
    parents=list, scopes=list, blocks="double[::1]", links="double[::1]", whole="double[::1]", good="double[::1]",
    group_of="int[::1]", count="double[::1]", held="double[::1]", size="double[::1]", prose="double[::1]",
    linked="double[::1]", index=Py_ssize_t, group=Py_ssize_t,
)
cdef tuple group_sums(stats, groups)
@cython.locals(
    parents=list, hops="int[::1]", group_of="int[::1]", count="double[::1]", blocks="double[::1]", outer="int[::1]",
    index=Py_ssize_t, group=Py_ssize_t, parent=Py_ssize_t,
)
cdef outermost(stats, around, groups, tuple sums)
