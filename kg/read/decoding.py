"""Bytes → text: UTF-8 first, then what Dutch archives also hold; never a guess that garbles."""

import codecs
import re
import unicodedata

from kg.read.fields import BadArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a Dutch text in Windows-1252 can hold beside ASCII; bytes that are no text hit other places.
_WINDOWS = frozenset(
    "ÀÁÂÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŠŽšžŒœ…’‘“”„‚–—•«»€£§°·´¨½¼¾²³™©®\u00a0"
)
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_MISPLACED_CAPITAL = re.compile(r"[a-z][À-ÖØ-Þ]")
_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\t\n\r"} | {
    0x7F: " ",
    0xFFFE: " ",
    0xFFFF: " ",
}


def decode(data: bytes) -> str:
    """The text of `data`, with `\\n` as its line end and spaces for control characters.

    Characters are kept as they are (no normalisation), so offsets count in what the source shows.
    Raises BadArticleError for binary data and for bytes that are neither UTF-8 nor plausible
    Windows-1252.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return settle(_strictly(data[len(mark) :], encoding))
    if _is_binary(data):
        raise BadArticleError("binary data, not text")
    try:
        return settle(data.decode("utf-8"))
    except UnicodeDecodeError as cause:
        return settle(_windows(data, cause))


def settle(text: str) -> str:
    """The text with `\\n` as its line end and each control character a space.

    Raises BadArticleError for half characters (lone surrogates), which no output can hold.
    """
    if any(unicodedata.category(char) == "Cs" for char in set(text)):
        raise BadArticleError("broken text: it holds half a character (a lone surrogate)")
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as cause:
        raise BadArticleError(
            f"broken {encoding.removesuffix('-le').removesuffix('-be').upper()}"
            f" at byte {cause.start + 1}"
        ) from cause


def _is_binary(data: bytes) -> bool:
    controls = sum(data.count(code) for code in range(32) if chr(code) not in "\t\n\r\f\v")
    return b"\0" in data or controls * 100 > len(data)


def _windows(data: bytes, cause: UnicodeDecodeError) -> str:
    """The text of Windows-1252 bytes; UTF-8 with a broken place would only look like it."""
    broken = BadArticleError(
        f"broken UTF-8 at byte {cause.start + 1}, and no plausible Windows-1252 either"
    )
    if cause.reason == "unexpected end of data" or _MULTIBYTE.search(data):
        raise broken
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise broken from cause
    foreign = [char for char in text if char > "\x7f"]
    if (
        len(foreign) * 5 > len(text)
        or not _WINDOWS.issuperset(foreign)
        or _MISPLACED_CAPITAL.search(text)
    ):
        raise broken
    return text
