"""What many tests share: the command line as a function, the loaded model, the reference texts."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg import cli

SHARED = Path(__file__).resolve().parents[2] / "shared"


@dataclass(frozen=True, slots=True)
class Result:
    """What one call of the command line left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def kg(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run `kg` with the given arguments in this process."""

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        code = cli.run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def annotator():
    """The shipped pipeline, loaded once for all tests."""
    from kg.annotate import load  # noqa: PLC0415 - many tests need no model

    return load()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference texts beside the project; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the reference texts (../shared) are not beside the project")
    return SHARED
