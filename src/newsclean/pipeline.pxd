# Types for C of pipeline.py.

cimport cython

from newsclean.records cimport new

cdef object DROP, SUSPECT, KEEP

cdef class Verdicts:
    cdef object _page
    cdef dict _facts, _notes, _decided, _open
    cdef list _all

    cpdef add(self, verdict)
    cpdef once(self, work)
    cpdef decide(self, work)
    cpdef note(self, str name, fact)
    cpdef noted(self, str name)
    cpdef list open(self)
    cpdef bint is_open(self, block)
    cpdef bint dropped(self, block)
    cpdef set likely_titles(self)
    cpdef tuple reasons(self, block)

cpdef drop(block, code, evidence=*)
cpdef suspect(block, code, evidence=*)
cpdef keep(block, code, evidence=*)
