"""A process that is killed at any moment loses nothing, doubles nothing, and is continued."""

import random
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pyoxigraph as ox
import pytest
import servers
from small_graphs import graph

from kg import export, incremental
from kg.remote.client import Client, Patience
from kg.remote.credentials import Credentials
from kg.remote.profiles import named
from kg.remote.verify import verify
from kg.store import Store

pytestmark = pytest.mark.slow
ARTICLES = 12
WRITER = [sys.executable, str(Path(__file__).with_name("write_articles.py"))]


def dump(folder):
    """The store as sorted lines: what must be the same byte for byte."""
    return "\n".join(sorted(map(str, Store.read(folder).quads())))


def run(folder, *more):
    subprocess.run([*WRITER, str(folder), str(ARTICLES), *more], check=True, capture_output=True)


def kill(folder, random, *more):
    """Start a build and kill it after some articles and some more time; returns how many."""
    process = subprocess.Popen(
        [*WRITER, str(folder), str(ARTICLES), *more], stdout=subprocess.PIPE, text=True
    )
    # Zero: while it still starts, or makes the store.
    wanted, told = random.randrange(ARTICLES), 0
    if wanted:
        for _ in process.stdout:
            told += 1
            if told == wanted:
                break
        time.sleep(random.uniform(0, 0.01))
    else:
        time.sleep(random.uniform(0, 0.6))
    process.send_signal(signal.SIGKILL)
    process.stdout.read()
    process.stdout.close()
    process.wait()
    return told


def whole(folder, unbroken):
    """Every article in the store is there entire, as in an unbroken build."""
    if not (folder / "binnenhof-store.json").exists():
        return 0
    found = set(map(str, incremental.articles(Store.read(folder)).values()))
    count = len(found)
    found |= {name.replace("/graph/article/", "/graph/links/") for name in found}
    expected = [line for line in unbroken.splitlines() if line.rpartition(" ")[2] in found]
    assert dump(folder).splitlines() == expected
    return count


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unbroken") / "store"
    run(folder)
    return dump(folder)


@pytest.mark.parametrize("seed", range(50))
def test_a_killed_build_is_whole_and_goes_on(seed, tmp_path, unbroken):
    chance = random.Random(seed)
    folder = tmp_path / "store"
    for _ in range(chance.randint(1, 2)):
        told = kill(folder, chance)
        assert whole(folder, unbroken) >= told
    run(folder)
    assert dump(folder) == unbroken


def test_a_killed_replacement_leaves_each_article_old_or_new(tmp_path, unbroken):
    newer = tmp_path / "newer"
    run(newer, "Partij Zuid")
    old, new = set(unbroken.splitlines()), set(dump(newer).splitlines())
    chance = random.Random(7)
    for number in range(5):
        folder = tmp_path / f"store-{number}"
        run(folder)
        kill(folder, chance, "Partij Zuid")
        by_graph = {}
        for line in dump(folder).splitlines():
            by_graph.setdefault(line.rpartition(" ")[2], set()).add(line)
        assert len(by_graph) == ARTICLES
        for graph_name, lines in by_graph.items():
            assert lines in (
                {line for line in old if line.rpartition(" ")[2] == graph_name},
                {line for line in new if line.rpartition(" ")[2] == graph_name},
            )
        run(folder, "Partij Zuid")
        assert dump(folder) == dump(newer)


@pytest.mark.server
@pytest.mark.parametrize("seed", range(5))
def test_a_killed_load_ends_right_when_it_is_run_again(seed, tmp_path):
    export.write(graph(10), tmp_path / "graph.nq")
    chance = random.Random(seed)
    with servers.oxigraph(tmp_path / "db") as url:
        command = [sys.executable, "-m", "kg", "load", str(tmp_path / "graph.nq"), "--to", url]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.2, 1.5))
        process.kill()
        process.wait()
        subprocess.run(command, check=True, capture_output=True)
        client = Client(url, Credentials(), Patience())
        verdict = verify(client, named("oxigraph"), Store.memory(graph(10)))
        client.close()
    assert verdict.problems == ()
    assert verdict.compared == 10


def build(folder):
    samples = Path(__file__).parents[1] / "kg" / "data" / "samples"
    return [sys.executable, "-m", "kg", "build", str(samples), "--store", str(folder)]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built") / "store"
    start = time.monotonic()
    subprocess.run(build(folder), check=True, capture_output=True)
    return dump(folder), time.monotonic() - start


@pytest.mark.parametrize("seed", range(3))
def test_kg_build_goes_on_where_it_was_killed(seed, tmp_path, built):
    unbroken, seconds = built
    chance = random.Random(seed)
    folder = tmp_path / "store"
    process = subprocess.Popen(
        build(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(seconds * chance.uniform(0.4, 1))
    process.kill()
    process.wait()
    whole(folder, unbroken)
    subprocess.run(build(folder), check=True, capture_output=True)
    assert dump(folder) == unbroken


@pytest.mark.server
def test_a_server_that_dies_while_it_is_loaded_is_told_and_loaded_again(tmp_path):
    """A real server, killed in the middle: one line, and the same command ends right."""
    export.write([*graph(10), *large(60_000)], tmp_path / "graph.nq")
    port = servers.free_port()
    url = f"http://127.0.0.1:{port}"
    start = [servers.found("oxigraph"), "serve", "--location", str(tmp_path / "db"), "--bind"]
    start.append(f"127.0.0.1:{port}")
    command = [sys.executable, "-m", "kg", "load", str(tmp_path / "graph.nq"), "--to", url]
    with servers.running(start, url) as server:
        load = subprocess.Popen([*command, "--deadline", "5"], stderr=subprocess.PIPE, text=True)
        asked = f"{url}/query?query=ASK%7BGRAPH%20%3Fg%7B%3Fs%20%3Fp%20%3Fo%7D%7D"
        while (
            b"true"
            not in urllib.request.urlopen(
                urllib.request.Request(asked, headers={"accept": "application/sparql-results+json"})
            ).read()
        ):
            time.sleep(0.02)
        server.kill()
        _, told = load.communicate(timeout=60)
    assert load.returncode == 1
    assert len(told.splitlines()) == 1
    assert url in told
    with servers.running(start, url):
        subprocess.run(command, check=True, capture_output=True)
        client = Client(url, Credentials(), Patience())
        source = Store.memory([*graph(10), *large(60_000)])
        assert verify(client, named("oxigraph"), source).problems == ()
        client.close()


def large(count):
    """Many graphs of an article each, so that loading takes a while."""
    p = ox.NamedNode("urn:p")
    for number in range(count):
        place = ox.NamedNode(f"urn:graph:{number // 100}")
        yield ox.Quad(ox.NamedNode(f"urn:s{number}"), p, ox.Literal("x" * 50), place)
