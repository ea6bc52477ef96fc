"""The command line itself: exit codes, one line per error, quiet ends, a quick start."""

import contextlib
import os
import pty
import signal
import subprocess
import sys
import time

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


def start(*arguments, **options):
    """Run `kg` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "kg", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


@pytest.mark.slow
def test_a_reader_that_has_had_enough_is_no_error(tmp_path):
    rows = "".join(f'{{"id": "{n}", "date": "2020", "text": "Niets."}}\n' for n in range(3000))
    (tmp_path / "a.jsonl").write_text(rows)
    with start("facts", str(tmp_path / "a.jsonl")) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) in (0, 1)


def test_an_interruption_is_one_line_and_exit_130():
    with start("facts", "-") as process:
        # It waits for standard input, which never comes.
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=3)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
        assert (process.returncode, told) == (130, b"kg: interrupted\n")


@pytest.mark.slow
def test_a_pipe_gets_utf_8_whatever_the_locale(tmp_path):
    (tmp_path / "a.txt").write_text(" date 2020 Minister Zoë Çelik (VVD) stapt op.", "utf-8")
    settings = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    with start("facts", str(tmp_path / "a.txt"), env=settings) as process:
        printed, told = process.communicate(timeout=60)
    assert told == b""
    assert "Zoë Çelik belongs to VVD" in printed.decode("utf-8")


def test_the_help_is_quick():
    """Well under half a second on an idle machine; the bound leaves room for a busy one."""
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        with start("--help") as process:
            process.communicate(timeout=30)
        seconds.append(time.perf_counter() - began)
    assert min(seconds) < 1.5


@pytest.mark.slow
def test_a_terminal_gets_a_drawn_table_and_a_bar(tmp_path):
    (tmp_path / "a.txt").write_text(" date 2020 Minister Zoë Çelik (VVD) stapt op.", "utf-8")
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "kg", "facts", str(tmp_path / "a.txt")]
    settings = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(command, stdout=terminal, stderr=terminal, env=settings) as process:
        os.close(terminal)
        shown = b""
        with contextlib.suppress(OSError):  # how a terminal says that the other end is closed
            while chunk := os.read(controller, 65536):
                shown += chunk
        assert process.wait(timeout=60) == 0
    os.close(controller)
    text = shown.decode("utf-8")
    assert "Reading" in text
    assert "──" in text
    assert "Zoë Çelik belongs to VVD" in text
