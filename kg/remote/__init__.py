"""Triple stores somewhere else: their quirks as data, loading, and a check of what arrived."""
