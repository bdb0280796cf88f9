# Types for C of schema_org.py.

cimport cython

cdef tuple _ARTICLES, _PAGES, _NEWS, _SITES, _ORGANISATIONS

cpdef list articles(head)
cpdef bint is_article(node)
cpdef bint is_news(node)
cpdef list sites(head)
@cython.locals(text=str)
cpdef list texts(value)
cdef bint _is_a(node, tuple endings)
cdef str _bare(str url)
