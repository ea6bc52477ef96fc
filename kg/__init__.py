"""Binnenhof: read Dutch political news into a knowledge graph."""

__version__ = "0.1.0"
