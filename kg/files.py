"""Output files that appear whole or not at all."""

import os
import re
from pathlib import Path

from kg.errors import KgError
from kg.model import digest

_UNSAFE = re.compile(r'[/\\:*?"<>|%\x00-\x1f\x7f]|^\.|^~')
_MAX_BYTES = 180


def write_whole(path: Path, text: str) -> None:
    """Write the text as UTF-8 beside `path` and rename it; raises KgError where that can't be."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as cause:
        raise KgError(f"{path}: can't be written ({cause.strerror})") from cause


def make_folder(path: Path) -> None:
    """Make the folder and those above it; raises KgError where that can't be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise KgError(f"{path}: can't be made a folder ({cause.strerror})") from cause


def file_name(key: str) -> str:
    """A file name for an article's id: the id itself wherever every system can spell it so."""
    name = _UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}", key)
    if len(name.encode()) <= _MAX_BYTES:
        return name
    return f"{name.encode()[:_MAX_BYTES].decode('utf-8', 'ignore')}-{digest(key)}"
