"""A complete script: data, network, training, test, curves. It needs no part of the program."""

from __future__ import annotations

import ast
from itertools import pairwise

from fashion_gui.network.analysis import analyse
from fashion_gui.network.code.writer import Style, write_model
from fashion_gui.network.code.writing.metrics import NEAREST_CLASS
from fashion_gui.network.code.writing.script_data import data_parts
from fashion_gui.network.code.writing.script_training import metric_parts, training_parts
from fashion_gui.network.project import Project

_STANDARD = {
    "gzip": "import gzip",
    "math": "import math",
    "sys": "import sys",
    "Path": "from pathlib import Path",
}
_LIBRARIES = {
    "keras": "import keras",
    "plt": "import matplotlib.pyplot as plt",
    "np": "import numpy as np",
}
"""Imports by the name that they bring in."""

_TITLE = '''"""Trains a neural network on Fashion-MNIST, the 70,000 pictures of garments by Zalando.

The four files of the data set are taken from this script's folder, or from a folder named on the
command line. Where they are missing, Keras downloads them.
"""'''


_DEFINITIONS = ("def ", "class ")


def script_of(project: Project, style: Style | None = None) -> str:
    """The script of a project, with only what this project needs.

    It reads the four files of Fashion-MNIST beside it (or in the folder that it is given), or
    lets Keras download them; it draws the same split and the same numbers as the program.
    """
    outputs = analyse(project.network, project.recipe).outputs
    before = [f"keras.utils.set_random_seed({project.recipe.seed})"]
    metric = metric_parts(project.recipe, outputs)
    data = data_parts(project, outputs)
    after = training_parts(project, outputs)
    around = "\n\n".join([*before, *data, *metric, *after])
    model: list[str] = ["# The network"]
    write_model(model, project, style, _names_in(around), own_metric=NEAREST_CLASS in around)
    return _page([*before, *data, *metric, "\n".join(model), *after])


def _page(parts: list[str]) -> str:
    body = parts[0]
    for before, part in pairwise(parts):
        is_apart = before.startswith(_DEFINITIONS) or part.startswith(_DEFINITIONS)
        body += f"\n\n\n{part}" if is_apart else f"\n\n{part}"
    used = _names_in(body)
    heads = [
        "\n".join(line for name, line in imports.items() if name in used)
        for imports in (_STANDARD, _LIBRARIES)
    ]
    return "\n\n".join([_TITLE, *(it for it in heads if it), body]) + "\n"


def _names_in(code: str) -> set[str]:
    """Every variable, function and argument that occurs in the code."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
    return names
