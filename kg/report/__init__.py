"""What is in a store, on one page that opens without a network and can be printed."""

from kg.report.figures import Figures, figures
from kg.report.page import page

__all__ = ["Figures", "figures", "page"]
