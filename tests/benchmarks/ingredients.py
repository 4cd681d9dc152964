"""What each ingredient of the shipped network gives: a table in Markdown.

    python -m tests.benchmarks.ingredients FOLDER [--keep FOLDER] [--members N] [--epochs N]

As it ships it takes hours, with `--members 1 --epochs 1` about half an hour on two cores. What the
members and epochs were stands above the table.

FOLDER holds pictures of garments in folders `<label>_<name>`, as for `tests.benchmarks.drawings`.
`make_drawing_model.py` makes the network with everything, then without each ingredient in turn,
and without any; `drawings` measures each. Networks lie in `--keep`, named by what was left out, by
members and by epochs, and are not made twice, so that a run that was broken off goes on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fashion_gui.resources import resource

INGREDIENTS = ("silhouettes", "outlines", "drawn", "others")

COLUMNS = {
    "macro_recall": "all drawings",
    "macro_recall_lines": "line drawings",
    "photos": "test photos",
    "refused_scribbles": "scribbles refused",
    "refused_letters": "letters refused",
    "refused_drawings": "drawings refused",
    "calibration_error": "calibration error",
}
"""Of the figures of `drawings` those in the table."""


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.benchmarks.ingredients")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=Path, default=Path("ingredients"))
    parser.add_argument("--members", type=int, help="networks that answer together")
    parser.add_argument("--epochs", type=int, help="of each network")
    arguments = parser.parse_args()
    arguments.keep.mkdir(parents=True, exist_ok=True)
    amounts = {"members": arguments.members, "epochs": arguments.epochs}
    said = (f"{name}: {'as it ships' if it is None else it}" for name, it in amounts.items())
    print(", ".join(said), end="\n\n")
    print("| trained on |", " | ".join(COLUMNS.values()), "|")
    print("|---" * (1 + len(COLUMNS)) + "|", flush=True)
    variants = [(), *((it,) for it in INGREDIENTS), INGREDIENTS]
    for without in variants:
        model = arguments.keep / f"{_file_name(without, amounts)}.keras"
        if not model.exists():
            _make(model, without, amounts)
        figures = _last_line("-m", "tests.benchmarks.drawings", arguments.folder, "--model", model)
        cells = (f"{figures[name]:.3f}" for name in COLUMNS)
        print(f"| {_words(without)} |", " | ".join(cells), "|", flush=True)


def _file_name(without: tuple[str, ...], amounts: Mapping[str, int | None]) -> str:
    chosen = (f"{it}-{name}" for name, it in amounts.items() if it is not None)
    return "-".join(("all", *without, *chosen))


def _make(model: Path, without: tuple[str, ...], amounts: Mapping[str, int | None]) -> None:
    """Under another name until it is whole."""
    unfinished = model.with_stem(f"{model.stem}-unfinished")
    options: list[object] = ["--out", unfinished]
    for name, amount in amounts.items():
        options += [] if amount is None else [f"--{name}", amount]
    for name in without:
        options += ["--without", name]
    _last_line(resource("models", "make_drawing_model.py"), *options)
    unfinished.replace(model)


def _words(without: tuple[str, ...]) -> str:
    if without == INGREDIENTS:
        return "photos alone"
    return f"without {without[0]}" if without else "everything"


def _last_line(*arguments: object) -> dict[str, Any]:
    """What a Python program prints in its last line, as JSON."""
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    main()
