"""Train the shipped pipeline from the data folder and write it, with its scores."""

import argparse
import json
import sys
from pathlib import Path
from random import Random

from kg.training import recipe


def main(arguments: list[str] | None = None) -> None:
    """Run the recipe; progress goes to standard output, the scores to `OUT/scores.json` as well."""
    parser = argparse.ArgumentParser(prog="python -m kg.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="where all results are written")
    parser.add_argument("--seed", type=int, default=0, help="of everything that is drawn")
    parser.add_argument("--steps", type=int, help="fewer training steps, to try the recipe out")
    options = parser.parse_args(arguments)

    options.out.mkdir(parents=True, exist_ok=True)
    corpora = recipe.prepare(options.data, options.out, Random(options.seed))
    nlp = recipe.fit(corpora, options.out / "training", options.seed, options.steps)
    recipe.add_lemmas(nlp, options.data)
    recipe.ship(nlp, options.out / "model")
    scores = recipe.score(options.out / "model", options.data)
    text = json.dumps(scores, indent=2)
    (options.out / "scores.json").write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
