"""The recipe for the shipped Dutch pipeline: `python -m kg.training --data DIR --out DIR`."""
