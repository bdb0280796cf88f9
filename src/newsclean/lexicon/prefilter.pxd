# Types for C of prefilter.py.

cimport cython

cdef unsigned int _LINE, _START, _END, _INSIDE
cdef unsigned int _BEGUN, _WORD, _WHOLE, _THIRDS, _MARKS, _HASH, _CODE, _ALL, _PRIME
cdef unsigned int _ALPHA, _DIGIT, _ALNUM, _LEAD, _TRAIL, _GAP, _SPACE, _COLON, _NUMBER
cdef unsigned int _LAST

cdef class Sieve:
    cdef unsigned int[::1] entries, signs
    cdef unsigned char[::1] thirds
    cdef unsigned int last
    cdef Py_ssize_t longest
    cdef unsigned int count

    @cython.locals(node=cython.uint, size=Py_ssize_t, i=Py_ssize_t, backward=bint, line=bint)
    cdef spell(self, str where, str text, bint bounded)
    @cython.locals(code=cython.uint, found=cython.uint)
    cdef unsigned int sign_of(self, Py_UCS4 char) except? 0
    @cython.locals(index=cython.uint)
    cdef enter(self, unsigned int node, unsigned int mark)
    @cython.locals(known="unsigned int[::1]", i=Py_ssize_t)
    cdef grow(self)
    @cython.locals(chars="unsigned int[402]", size=Py_ssize_t)
    cpdef bint passes(self, str text, Py_ssize_t edge)
    @cython.locals(chars="unsigned int[402]", size=Py_ssize_t)
    cdef bint passes_edges(self, str text, Py_ssize_t edge)
    @cython.locals(size=Py_ssize_t, gap=bint, code=cython.uint, char=cython.uint)
    cdef Py_ssize_t fold(self, str text, unsigned int* chars) noexcept
    @cython.locals(
        start=Py_ssize_t, end=Py_ssize_t, i=Py_ssize_t,
        exact=cython.uint, numbered=cython.uint, char=cython.uint, last=cython.uint,
    )
    cdef bint may_be_line(self, unsigned int* chars, Py_ssize_t size) noexcept
    @cython.locals(i=Py_ssize_t)
    cdef bint may_start(self, unsigned int* chars, Py_ssize_t size) noexcept
    @cython.locals(i=Py_ssize_t)
    cdef bint may_end(self, unsigned int* chars, Py_ssize_t size) noexcept
    @cython.locals(char=cython.uint, last=cython.uint, node=cython.uint, i=Py_ssize_t)
    cdef bint may_hold(self, unsigned int* chars, Py_ssize_t size) noexcept
    @cython.locals(mark=cython.uint)
    cdef bint goes_on(self, unsigned int node, unsigned int* chars, Py_ssize_t i, int step, Py_ssize_t size) noexcept
    @cython.locals(index=cython.uint, entry=cython.uint)
    cdef unsigned int known(self, unsigned int node) noexcept

cpdef unsigned int mix(unsigned int node, unsigned int char) noexcept
