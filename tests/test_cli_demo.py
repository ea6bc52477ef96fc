"""`kg demo`: the main job in one command, told step by step."""

import pytest

from kg.cli import demo


def test_it_builds_shows_and_asks(kg, tmp_path):
    folder = tmp_path / "demo"
    result = kg("demo", folder)
    assert (result.code, result.err) == (0, "")
    assert f"built into the store {folder}" in result.out
    assert "Rob Jetten belongs to D66" in result.out
    assert "“D66-leider Rob Jetten”" in result.out
    assert len(demo.QUESTIONS) == 2
    for name, _ in demo.QUESTIONS:
        answer = result.out.split(f"$ kg query {name}")[1].split("\n\n")[1].splitlines()
        assert len(answer) >= 4, answer
    assert "PVV is for: een asielstop" in result.out
    assert "kg queries" in result.out.split("Next:")[1]


@pytest.mark.slow
def test_again_changes_nothing(kg, tmp_path):
    first, second = (kg("demo", tmp_path / "demo").out.split("\n2. ") for _ in range(2))
    assert first[1] == second[1]
    assert "unchanged since" in second[0]


def test_a_folder_with_something_else_is_left_alone(kg, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    result = kg("demo", tmp_path)
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
