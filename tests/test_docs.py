"""The README: it opens with the two commands, names every command, and its examples run."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import typer

from kg import cli

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"<!-- tested -->\n```console\n(.*?)```", README, re.DOTALL)


def commands():
    """The names of all commands, as the user types them."""
    return typer.main.get_command(cli.app).commands


def test_the_two_commands_stand_at_the_top():
    opening = README.splitlines()[:6]
    assert "    pip install . && kg demo" in opening
    assert '    pip install ".[test]" && python -m pytest' in opening


@pytest.mark.parametrize("name", commands())
def test_every_command_is_told(name):
    assert re.search(rf"^### .*\bkg {name}\b", README, re.MULTILINE)


def test_no_other_command_is_told():
    told = set(re.findall(r"\bkg ([a-z]+)\b", "\n".join(re.findall(r"`kg [^`]*`", README))))
    assert told <= set(commands())


@pytest.mark.parametrize("name", commands())
def test_every_command_explains_itself(kg, name):
    result = kg(name, "--help")
    assert result.code == 0
    assert len(result.out.splitlines()) > 5


def test_every_part_is_told():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        part = re.split(r"[<>=!~\[; ]", requirement)[0]
        assert part.lower() in README.lower(), part


@pytest.mark.slow
def test_the_examples_run_as_they_stand(kg, tmp_path, monkeypatch):
    """In their order, in one folder; the lines shown stand in the output, in that order."""
    assert len(EXAMPLES) > 5
    samples = tmp_path / "kg" / "data" / "samples"
    samples.parent.mkdir(parents=True)
    samples.symlink_to(ROOT / "kg" / "data" / "samples")
    monkeypatch.chdir(tmp_path)
    for example in EXAMPLES:
        for step in example.split("$ ")[1:]:
            command, *shown = step.splitlines()
            result = kg(*shlex.split(command)[1:])
            assert result.code == 0, (command, result)
            printed = [" ".join(line.split()) for line in result.out.splitlines()]
            for line in shown:
                wanted = " ".join(line.split())
                places = [n for n, found in enumerate(printed) if found.startswith(wanted)]
                assert places, (command, wanted, printed)
                printed = printed[places[0] + 1 :]
