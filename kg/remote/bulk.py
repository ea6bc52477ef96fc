"""Files for a store's own bulk loader, and the commands that load them."""

from collections.abc import Sequence
from pathlib import Path

from kg import export
from kg.errors import UsageError
from kg.files import make_folder, write_whole
from kg.load import graphs
from kg.remote.profiles import Profile
from kg.store import Store


def prepare(store: Store, profile: Profile, folder: Path) -> Sequence[str]:
    """Write graph.nq, and what empties its graphs before, into `folder`; returns the commands.

    Raises UsageError for a store whose loader we don't know, KgError where it can't be written.
    """
    if not profile.bulk:
        raise UsageError(f"{profile.name}: no bulk loader is known; load it with --to URL")
    make_folder(folder)
    export.write(store.quads(), folder / "graph.nq")
    names = [graph for together in graphs(store).values() for graph in together]
    write_whole(folder / "clear.ru", ";\n".join(f"DROP SILENT GRAPH {name}" for name in names))
    clear = "".join(f"SPARQL CLEAR GRAPH {name};\n" for name in names)
    place = folder.absolute()
    # The list remembers what it has loaded, and would pass over a newer file of that name.
    forget = f"DELETE FROM DB.DBA.load_list WHERE ll_file = '{place}/graph.nq';\n"
    write_whole(folder / "clear.sql", f"{clear}{forget}checkpoint;\n")
    first = [profile.clear] if profile.clear else []
    return [command.replace("{folder}", str(place)) for command in (*first, *profile.bulk)]
