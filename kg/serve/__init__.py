"""A graph on the web: SPARQL, its graphs, and an address for every IRI."""
