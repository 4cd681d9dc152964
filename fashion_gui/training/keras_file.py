"""Weights out of a `.keras` file: numbers by their place, into the layers of our own network.

The file's configuration was read as data (`network.keras_config`); here h5py reads its numbers.
Keras is not needed: it numbers weights by the class of their layer, in the order of the layers.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from fashion_gui.network.archive import Archive, ArchiveError, open_archive
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError, LeftOut
from fashion_gui.network.keras_config.reading import (
    ARCHIVE_FAULTS,
    WEIGHTS,
    KerasReading,
    read_keras_config,
)
from fashion_gui.network.npy import ArraysError
from fashion_gui.network.project import Project
from fashion_gui.network.shapes import Shape, size_of
from fashion_gui.network.trained import Trained
from fashion_gui.network.trained_arrays import needs_basis, weight_shapes
from fashion_gui.runs.events import FloatArray

LARGEST_OVERHEAD = 64 * 2**20
"""Bytes of the file of weights besides its numbers."""
COPIES = 4
"""Times that each weight may be there: the optimizer keeps up to three figures for each."""


@dataclass(frozen=True)
class KerasFile:
    """A `.keras` file that has been opened.

    Attributes:
        project: with the file's weights, where they can be used.
        left_out: settings that the program does not have and that matter in training only.
        has_weights: whether the weights are there. They are not where the network cannot be
            trained on the garments, or takes principal components, which the file does not hold.
    """

    project: Project
    left_out: tuple[LeftOut, ...]
    has_weights: bool


def read_keras_file(path: Path) -> KerasFile:
    """Network, recipe and weights of a `.keras` file; raises `KerasFileError`."""
    reading = read_keras_config(path)
    project = reading.project
    try:
        shapes = weight_shapes(project.network, project.recipe)
    except ArraysError:
        return KerasFile(project, reading.left_out, has_weights=False)
    if needs_basis(project.network):
        return KerasFile(project, reading.left_out, has_weights=False)
    try:
        with open_archive(path) as archive:
            weights = _weights(path, archive, reading, shapes)
    except ArchiveError as error:
        raise KerasFileError(path, ARCHIVE_FAULTS[error.fault], value=error.detail) from error
    trained = Trained(project.network, project.recipe, weights)
    return KerasFile(replace(project, trained=trained), reading.left_out, has_weights=True)


def _weights(
    path: Path, archive: Archive, reading: KerasReading, shapes: dict[str, tuple[Shape, ...]]
) -> dict[str, tuple[FloatArray, ...]]:
    numbers = sum(size_of(shape) for them in shapes.values() for shape in them)
    content = archive.read(WEIGHTS, COPIES * 4 * numbers + LARGEST_OVERHEAD)
    try:
        file = h5py.File(io.BytesIO(content), "r")
    except Exception as error:  # h5py raises many kinds for a broken file
        raise KerasFileError(path, KerasFault.DAMAGED) from error
    with file:
        result = {}
        for id_, them in shapes.items():
            try:
                result[id_] = _layer_weights(file, reading.places[id_], them)
            except Exception as error:  # likewise
                raise KerasFileError(path, KerasFault.WEIGHTS, id_) from error
        return result


def _layer_weights(file: Any, place: str, shapes: tuple[Shape, ...]) -> tuple[FloatArray, ...]:
    """Weights of one layer; raises where they are not plain arrays of these shapes."""
    group = file
    for name in (*place.split("/"), "vars"):
        group = _member(group, name, h5py.Group)
    if len(group) != len(shapes):
        raise ValueError(f"expected {len(shapes)} arrays. Received: {len(group)}")
    return tuple(
        _array(_member(group, str(number), h5py.Dataset), shape)
        for number, shape in enumerate(shapes)
    )


def _member(group: Any, name: str, kind: type) -> Any:
    """A member that lies in the file itself: a link could lead to any file of this computer."""
    if not isinstance(group.get(name, getlink=True), h5py.HardLink):
        raise ValueError(f"{name} is missing or lies elsewhere")
    member = group[name]
    if not isinstance(member, kind):
        raise ValueError(f"{name} is not a {kind.__name__}")
    return member


def _array(dataset: Any, shape: Shape) -> FloatArray:
    """Numbers of a dataset that is stored as Keras stores it: in one piece, in this file."""
    if dataset.shape != shape or dataset.dtype != np.float32:
        raise ValueError(f"expected float32 {shape}. Received: {dataset.dtype} {dataset.shape}")
    if dataset.external or dataset.is_virtual or dataset.chunks is not None:
        raise ValueError("expected an array in one piece, in the file itself")
    array = np.asarray(dataset[()], np.float32)
    if not np.isfinite(array).all():
        raise ValueError("expected numbers")
    return array
