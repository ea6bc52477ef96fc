"""The graph for other tools: coded statements, networks, tables, and RDF in several depths.

Each module has one function that takes a store and gives text, or a text per file; all are sorted,
so that the same graph gives the same bytes.
"""
