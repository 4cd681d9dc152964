"""Measures the canvas: frames while a node is dragged in a large network, and opening one.

    python -m tests.benchmarks.canvas

One JSON line. A frame is the time in which the GUI thread takes a move of the pointer and paints
what it changed; at 60 frames a second it has 16.7 ms.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.fragment import Paste
from fashion_gui.network.graph import Connection, Layer, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.workspace import NetworkWorkspace

FRAME = 1000 / 60
"""Milliseconds of one of 60 frames a second."""
DRAGGED_LAYERS, OPENED_LAYERS = 200, 1000
MOVES = 240
COLUMNS = 10


def network_of(count: int) -> Network:
    """Columns of Dense and Dropout that are fed by one Input and joined at the end."""
    start = sequential(("Input", {"source": "pixels"}))
    dense = SetParameters("dense", {"units": 64, "activation": "relu"}).apply(
        sequential(("Dense", {}))
    )
    dropout = sequential(("Dropout", {}))
    patterns = (dense.layers["dense"], dropout.layers["dropout"])
    layers: list[Layer] = []
    wires: list[Connection] = []
    ends: list[str] = []
    for column in range(COLUMNS):
        before = "input"
        for row in range((count - 3) // COLUMNS + (column < (count - 3) % COLUMNS)):
            pattern = patterns[row % 2]
            id_ = f"layer_{column}_{row}"
            place = (column * 256.0, (row + 1) * 152.0)
            layers.append(Layer(id_, pattern.kind_name, pattern.parameters, place))
            wires.append(Connection(before, id_))
            before = id_
        ends.append(before)
    bottom = ((count - 3) // COLUMNS + 2) * 152.0
    join = sequential(("Concatenate", {})).layers["concatenate"]
    assert join.kind.arity is Arity.MANY
    layers.append(Layer("join", "Concatenate", join.parameters, (0.0, bottom)))
    wires += [Connection(it, "join") for it in ends]
    output = SetParameters("dense", {"units": 10, "activation": "softmax"}).apply(
        sequential(("Dense", {}))
    )
    parameters = output.layers["dense"].parameters
    layers.append(Layer("classes", "Dense", parameters, (0.0, bottom + 152.0)))
    wires.append(Connection("join", "classes"))
    fragment = Network().with_layers(layers).with_connections(wires)
    return Paste(fragment).apply(start)


def shown_canvas(network: Network) -> tuple[NetworkCanvas, float]:
    """A canvas of a full-screen window, and the seconds until it was painted."""
    document = Document(Project())
    canvas = NetworkCanvas(document, Settings(language="en", theme="light"))
    canvas.resize(1200, 800)
    canvas.show()
    QTest.qWaitForWindowExposed(canvas)
    begin = time.perf_counter()
    document.open(Project(network))
    QApplication.processEvents()
    canvas.grab()
    return canvas, time.perf_counter() - begin


def drag_frames(canvas: NetworkCanvas, layer_id: str) -> list[float]:
    """Milliseconds of each frame while a node is carried around by the pointer."""
    viewport = canvas.viewport()
    start = canvas.mapFromScene(canvas.network_scene.nodes[layer_id].area().center())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QApplication.processEvents()
    frames: list[float] = []
    for step in range(MOVES):
        angle = step / 20
        point = start + QPoint(int(160 * np.sin(angle)), int(120 * (1 - np.cos(angle))))
        begin = time.perf_counter()
        QTest.mouseMove(viewport, point)
        QApplication.processEvents()
        frames.append(1000 * (time.perf_counter() - begin))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    return frames


def edit_milliseconds(canvas: NetworkCanvas) -> float:
    """Milliseconds that a change of a parameter takes until it is painted."""
    begin = time.perf_counter()
    canvas.document.apply(SetParameters("layer_4_0", {"units": 33}))
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begin)


def form_milliseconds() -> dict[str, list[float]]:
    """Milliseconds until a selected layer's properties are painted: the first of a kind, then the
    next ones, then layers that are added."""
    workspace = NetworkWorkspace(
        Document(PRESETS["residual"].build()), Settings(language="en", theme="light")
    )
    workspace.resize(1270, 620)
    workspace.show()
    QTest.qWaitForWindowExposed(workspace)
    canvas = workspace.canvas
    kinds = ("Input", "Conv2D", "MaxPooling2D", "Activation", "Add", "Dense")
    layers = canvas.document.network.layers.values()
    by_kind = {kind: [it.id for it in layers if it.kind_name == kind] for kind in kinds}

    def measured(step: Callable[[], None]) -> float:
        QTest.qWait(50)
        begin = time.perf_counter()
        step()
        QApplication.processEvents()
        return 1000 * (time.perf_counter() - begin)

    first = [measured(partial(canvas.select, ids[:1])) for ids in by_kind.values()]
    again = [measured(partial(canvas.select, ids[-1:])) for ids in by_kind.values()]
    again += [measured(partial(canvas.select, [it])) for it in by_kind["Conv2D"]]
    added = [measured(partial(canvas.add_layer, kind)) for kind in ("Conv2D", "Dense") * 3]
    return {"first": first, "again": again, "added": added}


def zoom_frames(canvas: NetworkCanvas) -> list[float]:
    """Milliseconds of each step of a zoom: every node that is seen is painted anew."""
    frames: list[float] = []
    for step in range(40):
        begin = time.perf_counter()
        canvas.zoom_about(1.05 if step % 2 else 1 / 1.05, QPointF(600, 400))
        QApplication.processEvents()
        frames.append(1000 * (time.perf_counter() - begin))
    return frames


def figures(frames: list[float]) -> dict[str, float]:
    return {
        "median_ms": round(float(np.median(frames)), 2),
        "p99_ms": round(float(np.percentile(frames, 99)), 2),
        "largest_ms": round(max(frames), 2),
        "over_frame": sum(it > FRAME for it in frames),
    }


def main() -> None:
    application = QApplication.instance() or QApplication([])
    canvas, _ = shown_canvas(network_of(DRAGGED_LAYERS))
    fitted = figures(drag_frames(canvas, "layer_4_5"))
    zoomed_fitted = figures(zoom_frames(canvas))
    one_edit = edit_milliseconds(canvas)
    canvas.zoom_about(1 / canvas.zoom, canvas.viewport().rect().center().toPointF())
    canvas.select(["layer_4_5"])
    zoomed_close = figures(zoom_frames(canvas))
    close = figures(drag_frames(canvas, "layer_4_5"))
    canvas.commands.select_all()
    everything = figures(drag_frames(canvas, "layer_4_5"))
    forms = form_milliseconds()
    _, seconds = shown_canvas(network_of(OPENED_LAYERS))
    print(
        json.dumps(
            {
                "frame_ms": round(FRAME, 1),
                "layers": DRAGGED_LAYERS,
                "drag_fitted": fitted,
                "drag_at_100": close,
                "drag_all": everything,
                "zoom_fitted": zoomed_fitted,
                "zoom_at_100": zoomed_close,
                "edit_ms": round(one_edit, 1),
                "select_first_ms": figures(forms["first"]),
                "select_ms": figures(forms["again"]),
                "add_ms": figures(forms["added"]),
                "opened_layers": OPENED_LAYERS,
                "opening_seconds": round(seconds, 2),
            }
        )
    )
    del application


if __name__ == "__main__":
    main()
