"""The command line itself: exit codes, one line per error, quiet ends, a quick start."""

import subprocess
import sys

import pytest

from kg import __version__
from kg.cli import console


def test_version_is_told(kg):
    result = kg("--version")
    assert (result.code, result.out, result.err) == (0, f"kg {__version__}\n", "")


def test_no_command_shows_the_help(kg):
    result = kg()
    assert result.code == 0
    assert "Usage: kg" in result.out


@pytest.mark.parametrize("arguments", [("--nonsense",), ("nonsense",)])
def test_a_wrong_call_is_one_line_and_exit_2(kg, arguments):
    result = kg(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("kg: ")
    assert result.err.count("\n") == 1
    assert "kg --help" in result.err


def test_the_start_imports_nothing_heavy():
    code = "import sys, kg.cli; print([m for m in ('spacy', 'rdflib', 'pyoxigraph', 'numpy', "
    code += "'trafilatura', 'owlready2', 'rich.console') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"


def test_an_error_stays_one_line_whatever_it_names(capsys):
    console.error("a\nb\x1b[31m: no such file")
    assert capsys.readouterr().err == "kg: a b [31m: no such file\n"


def test_a_table_in_a_pipe_is_plain_and_aligned(capsys):
    console.table(["name", "n"], [["Jansen", "3"], ["De Vries\n", "12"]], right=frozenset({"n"}))
    assert capsys.readouterr().out == "name       n\nJansen     3\nDe Vries  12\n"
