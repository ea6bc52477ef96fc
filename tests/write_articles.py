"""A build without a language model, for tests that kill it: STORE COUNT [LATER-VERSION]."""

import sys
from pathlib import Path

from small_graphs import reading

from kg import incremental
from kg.graph import quads
from kg.iris import BASE, Iris
from kg.store import Store


def main(folder: Path, count: int, party: str) -> None:
    """Write each article that is not there as it should be, telling the number of each."""
    store, iris = Store.open(folder), Iris(BASE)
    for number in range(count):
        read = reading(number, party=party)
        mark = incremental.fingerprint(read.article, base=BASE)
        if not incremental.unchanged(store, iris, read.article.id, mark):
            incremental.write(store, iris, read.article.id, quads(read), mark)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:] or ["Partij Oost"])
