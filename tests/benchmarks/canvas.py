"""Measures the Network workspace in the program's own window, theme and all.

    python -m tests.benchmarks.canvas

One JSON line. A figure of a gesture is the time until what it changed is painted: the call that
answers the press, then the round of the event loop that lays out and paints. `longest_call_ms` is
the longest time that the GUI thread did not return to its loop, then or in the rounds that follow.
`cpu_ms` is the same worst case in the thread's own processor time: what is left of it where no
other program takes the processor. At 60 frames a second there are 16.7 ms.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.start_up import Appearance, make_application
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.selection_edits import Alignment
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.fragment import Paste
from fashion_gui.network.graph import Connection, Layer, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.layout import CANVAS
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT
from fashion_gui.views.network.workspace import NetworkWorkspace

FRAME = 1000 / 60
"""Milliseconds of one of 60 frames a second."""
DRAGGED_LAYERS, OPENED_LAYERS = 200, 1000
MOVES = 240
COLUMNS = 10
ACROSS = CANVAS.node_width + CANVAS.column_gap
QUIET_SECONDS = 0.25
"""How long the event loop is watched after a gesture, for what was put off."""


class QuietSession(Session):
    """A session that leaves TensorFlow alone: nothing is trained here."""

    def load_tensorflow(self) -> None:
        pass


@dataclass(frozen=True)
class Taken:
    """Milliseconds of one gesture: until painted, of its longest call, of processor time."""

    shown: float
    longest_call: float
    cpu: float


def taken(step: Callable[[], object], watch: float = QUIET_SECONDS) -> Taken:
    """Does a step of a person and watches the event loop for a while."""
    begin, begin_cpu = time.perf_counter(), time.thread_time()
    step()
    QApplication.processEvents()
    cpu = 1000 * (time.thread_time() - begin_cpu)
    calls = [1000 * (time.perf_counter() - begin)]
    while time.perf_counter() - begin < watch:
        call, call_cpu = time.perf_counter(), time.thread_time()
        QApplication.processEvents()
        calls.append(1000 * (time.perf_counter() - call))
        cpu = max(cpu, 1000 * (time.thread_time() - call_cpu))
        time.sleep(0.0005)
    return Taken(calls[0], max(calls), cpu)


def figures(steps: Iterable[Taken]) -> dict[str, float]:
    """Median, 99th percentile and worst of several."""
    every = list(steps)
    shown = [it.shown for it in every]
    return {
        "median_ms": round(float(np.median(shown)), 1),
        "p99_ms": round(float(np.percentile(shown, 99)), 1),
        "largest_ms": round(max(shown), 1),
        "longest_call_ms": round(max(it.longest_call for it in every), 1),
        "cpu_ms": round(max(it.cpu for it in every), 1),
        "over_frame": sum(it.longest_call > FRAME for it in every),
    }


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
            place = (column * ACROSS, (row + 1) * CANVAS.row_height)
            layers.append(Layer(id_, pattern.kind_name, pattern.parameters, place))
            wires.append(Connection(before, id_))
            before = id_
        ends.append(before)
    bottom = ((count - 3) // COLUMNS + 2) * CANVAS.row_height
    join = sequential(("Concatenate", {})).layers["concatenate"]
    assert join.kind.arity is Arity.MANY
    layers.append(Layer("join", "Concatenate", join.parameters, (0.0, bottom)))
    wires += [Connection(it, "join") for it in ends]
    output = SetParameters("dense", {"units": 10, "activation": "softmax"}).apply(
        sequential(("Dense", {}))
    )
    parameters = output.layers["dense"].parameters
    layers.append(Layer("classes", "Dense", parameters, (0.0, bottom + CANVAS.row_height)))
    wires.append(Connection("join", "classes"))
    fragment = Network().with_layers(layers).with_connections(wires)
    return Paste(fragment).apply(start)


class Bench:
    """The window, on its Network workspace, with a project of a network."""

    def __init__(self, network: Network) -> None:
        self.application = make_application()
        self.settings = Settings(language="en", theme="light")
        self.appearance = Appearance(self.application, self.settings)
        self.session = QuietSession(Project(network), self.settings)
        self.window = MainWindow(self.session)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        for workspace in WORKSPACES:
            self.window.workspace(workspace.name)
        self.window.show_workspace("network")
        page = self.window.workspace("network")
        assert isinstance(page, NetworkWorkspace)
        self.page = page
        QTest.qWait(3000)  # the garments are read, what is built ahead is built

    @property
    def canvas(self) -> NetworkCanvas:
        return self.page.canvas

    def close(self) -> None:
        self.session.document.mark_saved(Path(), self.session.document.project)
        self.window.close()
        self.window.deleteLater()
        QTest.qWait(100)  # deleted while the application is there still

    def open(self, network: Network) -> None:
        self.session.document.open(Project(network))

    def drag(self, layer_id: str) -> list[Taken]:
        """Each frame while a node is carried around by the pointer."""
        viewport = self.canvas.viewport()
        middle = self.canvas.network_scene.nodes[layer_id].area().center()
        start = self.canvas.mapFromScene(middle)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QApplication.processEvents()
        frames: list[Taken] = []
        for step in range(MOVES):
            angle = step / 20
            point = start + QPoint(int(160 * np.sin(angle)), int(120 * (1 - np.cos(angle))))
            frames.append(taken(partial(QTest.mouseMove, viewport, point), watch=0))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.qWait(100)
        return frames

    def zoom(self) -> list[Taken]:
        """Each step of a zoom in and out: every node that is seen is painted anew."""
        ways = [1.2] * 5 + [1 / 1.2] * 5
        steps = [partial(self.canvas.zoom_about, it, QPointF(400, 300)) for it in ways * 6]
        return [taken(step, watch=0.03) for step in steps]

    def edits(self) -> list[Taken]:
        """A change of one parameter, until it is painted."""
        document = self.session.document
        return [
            taken(partial(document.apply, SetParameters("layer_4_0", {"units": it})))
            for it in range(30, 36)
        ]

    def forms(self) -> tuple[list[Taken], list[Taken]]:
        """The first selection of a layer of each kind, and further ones."""
        canvas = self.canvas
        layers = self.session.document.network.layers.values()
        ids = [it.id for it in layers]

        def each() -> list[Taken]:
            return [taken(partial(canvas.select, [it])) for it in ids]

        return each(), each()

    def additions(self) -> list[Taken]:
        kinds = ("Conv2D", "Dense", "Dropout") * 3
        return [taken(partial(self.canvas.add_layer, it)) for it in kinds]

    def themes(self) -> list[Taken]:
        """A change of the theme on the Network workspace."""
        return [
            taken(partial(setattr, self.settings, "theme", it), watch=1.0)
            for it in (DARK, LIGHT) * 3
        ]

    def mass_edits(self) -> dict[str, list[Taken]]:
        """What a person does with all of the layers."""
        canvas, commands, document = self.canvas, self.canvas.commands, self.session.document
        gestures: tuple[tuple[str, Callable[[], object]], ...] = (
            ("select_all", commands.select_all),
            ("align", lambda: commands.align(Alignment.LEFT)),
            ("undo_align", document.undo),
            ("copy", commands.copy),
            ("paste", commands.paste),
            ("undo_paste", document.undo),
            ("select_all", commands.select_all),
            ("duplicate", commands.duplicate),
            ("undo_duplicate", document.undo),
            ("select_all", commands.select_all),
            ("delete", commands.delete),
            ("undo_delete", document.undo),
            ("clear_selection", canvas.clear_selection),
        )
        result: dict[str, list[Taken]] = {}
        for _ in range(3):
            for name, step in gestures:
                result.setdefault(name, []).append(taken(step))
        return result


def every_kind() -> Network:
    """One layer of each kind of the catalog, side by side."""
    layers = [sequential((kind, {})).layers for kind in CATALOG]
    single = [next(iter(it.values())) for it in layers]
    placed = [
        it.at((place % 6 * ACROSS, place // 6 * CANVAS.row_height))
        for place, it in enumerate(single)
    ]
    return Network().with_layers(placed)


def main() -> None:
    bench = Bench(PRESETS["chapter"].build().network)
    result: dict[str, object] = {"frame_ms": round(FRAME, 1), "layers": DRAGGED_LAYERS}
    bench.open(every_kind())
    QTest.qWait(500)
    first, again = bench.forms()
    result |= {"form_first": figures(first), "form_again": figures(again)}
    bench.open(PRESETS["residual"].build().network)
    QTest.qWait(500)
    result["add_layer"] = figures(bench.additions())
    result["theme_change"] = figures(bench.themes())
    bench.open(network_of(DRAGGED_LAYERS))
    QTest.qWait(500)
    result["drag_fitted"] = figures(bench.drag("layer_4_5"))
    result["zoom_fitted"] = figures(bench.zoom())
    result["edit"] = figures(bench.edits())
    bench.canvas.zoom_to_fit()
    bench.canvas.zoom_about(1 / bench.canvas.zoom, QPointF(400, 300))
    bench.canvas.select(["layer_4_5"])
    QTest.qWait(300)
    result["zoom_at_100"] = figures(bench.zoom())
    result["drag_at_100"] = figures(bench.drag("layer_4_5"))
    bench.canvas.zoom_to_fit()
    bench.canvas.commands.select_all()
    result["drag_all"] = figures(bench.drag("layer_4_5"))
    bench.canvas.clear_selection()
    result |= {f"mass_{name}": figures(it) for name, it in bench.mass_edits().items()}
    large = network_of(OPENED_LAYERS)
    result["opened_layers"] = OPENED_LAYERS
    result["opening"] = figures([taken(partial(bench.open, large), watch=3.0)])
    bench.close()
    print(json.dumps(result))


if __name__ == "__main__":
    main()
