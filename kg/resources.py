"""Where the data files are, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """A data folder: inside the wheel it lies in the package, in a checkout beside it."""
    packed = _PACKAGE / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


ONTOLOGY = _folder("ontology")
QUERIES = _folder("queries")
DATA = _PACKAGE / "data"
