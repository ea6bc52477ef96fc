"""Measurements of speed and memory: ratios side by side in one run, never a test."""
