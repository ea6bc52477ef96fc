"""What is built from the project: the wheel and the sdist hold all that the program needs."""

import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from kg import __version__

ROOT = Path(__file__).resolve().parents[1]
IN_THE_WHEEL = {
    "py.typed": "kg/py.typed",
    "ontology": "kg/ontology/politics.ttl",
    "lexicon": "kg/ontology/lexicon/roles.tsv",
    "queries": "kg/queries/ministers-on.rq",
    "model": "kg/data/model/config.cfg",
    "snapshot": "kg/data/snapshot.json",
    "samples": "kg/data/samples/kabinet-jetten.html",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sdist, and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


def test_the_version_is_one(built):
    names = sorted(path.name for path in built.iterdir())
    assert names == [
        f"binnenhof-{__version__}-py3-none-any.whl",
        f"binnenhof-{__version__}.tar.gz",
    ]


@pytest.mark.parametrize("path", IN_THE_WHEEL.values(), ids=IN_THE_WHEEL)
def test_the_wheel_carries_its_data(wheel, path):
    with zipfile.ZipFile(wheel) as archive:
        assert archive.getinfo(path).file_size >= 0
        assert path == "kg/py.typed" or archive.getinfo(path).file_size > 100


def test_the_wheel_carries_every_data_file_of_the_checkout(wheel):
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    for folder, inside in (("ontology", "kg/ontology"), ("queries", "kg/queries"), ("kg", "kg")):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                assert f"{inside}/{file.relative_to(ROOT / folder)}" in packed


def test_the_wheel_carries_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
        licences = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
        metadata = archive.read(f"binnenhof-{__version__}.dist-info/METADATA").decode()
    assert tops == {"kg", f"binnenhof-{__version__}.dist-info"}
    assert len(licences) == 1
    assert "Requires-Python: >=3.11" in metadata
    assert re.search(r"^# Binnenhof", metadata, re.MULTILINE)


def test_the_sdist_carries_the_tests_and_the_papers(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for needed in ("README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "tests/conftest.py"):
        assert needed in names


@pytest.mark.slow
def test_the_wheel_runs_in_a_fresh_environment(wheel, tmp_path):
    """The libraries are those of this environment; the program is the wheel's alone."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    (own,) = (home / "lib").glob("python*/site-packages")
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(install, check=True, timeout=300, cwd=tmp_path)
    # Only now, or pip would find the program among the libraries and install nothing.
    libraries = {str(Path(path)) for path in sys.path if path.endswith("-packages")}
    (own / "libraries.pth").write_text("".join(f"{path}\n" for path in sorted(libraries)))

    settings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def run(*command):
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=300,
            cwd=tmp_path,
            env=settings,
            check=True,
        )

    where = run(python, "-c", "import kg; print(kg.__file__)").stdout
    assert where.startswith(str(own))
    assert run(home / "bin" / "kg", "--version").stdout == f"kg {__version__}\n"
    demo = run(home / "bin" / "kg", "demo")
    assert demo.stderr == ""
    assert "Rob Jetten belongs to D66" in demo.stdout
