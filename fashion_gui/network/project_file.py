"""The project file `*.fashion`: a zip with one JSON member. Nothing in it can run code.

A file is read into plain data, checked in every part and built by the same
edits as a person's own, so that a file cannot hold what the canvas could not make.
"""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from pathlib import Path
from typing import Any, TypeGuard

from fashion_gui.network.edits import AddLayer, Connect, EditError
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.parameters import ParameterError
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe, RecipeError

FORMAT = "fashion-project"
VERSION = 1
SUFFIX = ".fashion"
MEMBER = "project.json"
LARGEST_MEMBER = 16 * 2**20
"""Bytes of the JSON beyond which a file is refused: a zip bomb, or not ours."""
LARGEST_NETWORK = 1000
"""Layers, and connections, beyond which a file is refused: to build more would take minutes."""
LONGEST_REASON = 300
"""Characters of a reason; what was received may be megabytes long."""


class ProjectFileError(ValueError):
    """A project file that cannot be opened or written; the program is as before.

    Attributes:
        path: the file.
        reason: what is wrong, in English.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.reason = reason


class NewerProjectError(ProjectFileError):
    """The file was written by a newer program."""


def write_project(project: Project, path: Path) -> None:
    """Writes the file whole or not at all; raises `ProjectFileError`."""
    text = json.dumps(project_to_json(project), ensure_ascii=False, indent=1)
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(MEMBER, text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):  # a place that cannot be written cannot be cleared
            beside.unlink()
        raise ProjectFileError(path, error.strerror or str(error)) from error


def read_project(path: Path) -> Project:
    """Reads and checks a project file; raises `ProjectFileError`."""
    try:
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo(MEMBER)
            if member.file_size > LARGEST_MEMBER:
                raise ProjectFileError(path, "it is too large to be a project")
            with archive.open(member) as stream:
                payload = stream.read(LARGEST_MEMBER + 1)
    except ProjectFileError:
        raise
    except FileNotFoundError as error:
        raise ProjectFileError(path, "there is no such file") from error
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        raise ProjectFileError(path, "it is not a project file, or it is cut off") from error
    except OSError as error:
        raise ProjectFileError(path, error.strerror or str(error)) from error
    except Exception as error:  # zlib.error and whatever else a hostile archive provokes
        raise ProjectFileError(path, "it is damaged") from error
    if len(payload) > LARGEST_MEMBER:
        raise ProjectFileError(path, "it is too large to be a project")
    try:
        data = json.loads(payload.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ProjectFileError(path, "its contents are damaged") from error
    return _project_from_json(data, path)


def project_to_json(project: Project) -> dict[str, Any]:
    """Plain data of a project."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "layers": [
            {
                "id": layer.id,
                "kind": layer.kind_name,
                "parameters": dict(layer.parameters),
                "position": list(layer.position),
            }
            for layer in project.network.layers.values()
        ],
        "connections": [[it.source, it.target] for it in project.network.connections],
        "recipe": project.recipe.to_json(),
    }


def _project_from_json(data: object, path: Path) -> Project:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ProjectFileError(path, "it is not a project file")
    version = data.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerProjectError(path, "it was written by a newer version of the program")
    if version != VERSION or isinstance(version, bool):
        raise ProjectFileError(path, "its version is unknown")
    try:
        network = _network_from_json(data.get("layers"), data.get("connections"))
        recipe = Recipe.from_json(data.get("recipe", {}))
    except (EditError, ParameterError, RecipeError, _MalformedError) as error:
        reason = str(error)
        if len(reason) > LONGEST_REASON:
            reason = reason[: LONGEST_REASON - 1] + "…"
        raise ProjectFileError(path, reason) from error
    except RecursionError as error:  # lists within lists, a thousand deep
        raise ProjectFileError(path, "its contents are damaged") from error
    return Project(network, recipe)


class _MalformedError(ValueError):
    """The JSON does not have the structure of a project."""


def _network_from_json(layers: object, connections: object) -> Network:
    if not isinstance(layers, list) or not isinstance(connections, list):
        raise _MalformedError("layers and connections must be lists")
    if max(len(layers), len(connections)) > LARGEST_NETWORK:
        raise _MalformedError(f"it has more than {LARGEST_NETWORK:,} layers or connections")
    network = Network()
    for item in layers:
        if not isinstance(item, dict):
            raise _MalformedError("a layer must be an object")
        id_, kind = item.get("id"), item.get("kind")
        parameters, position = item.get("parameters", {}), item.get("position", [0, 0])
        if not isinstance(id_, str) or not _is_identifier(id_):
            raise _MalformedError(f"a layer's id must be a short plain name. Received: {id_!r}")
        if not isinstance(kind, str) or not isinstance(parameters, dict):
            raise _MalformedError(f"layer {id_!r} lacks its kind or parameters")
        if not _is_position(position):
            raise _MalformedError(f"layer {id_!r} has no valid position")
        network = AddLayer(id_, kind, parameters, (position[0], position[1])).apply(network)
    for pair in connections:
        if not _is_pair_of_ids(pair):
            raise _MalformedError("a connection must be a pair of ids")
        network = Connect(Connection(*pair)).apply(network)
    return network


def _is_identifier(text: str) -> bool:
    return 0 < len(text) <= 64 and text.isascii() and text.replace("_", "a").isalnum()


def _is_pair_of_ids(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(it, str) for it in value)


def _is_position(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(
            isinstance(x, (int, float)) and not isinstance(x, bool) and abs(x) <= 1e6 for x in value
        )
    )
