"""The Inside workspace and the garments of Results: how quick, and how smooth the window stays.

    python -m tests.benchmarks.inside [PART...]

Parts, each in a process of its own: `chapter` and `convolutional` (one look at a garment, a step
frozen by a click), `live` (three thousand neurons on the screen while they are trained),
`training` (epochs of the chapter's network with Inside open, beside those at the Train workspace
in the same run), `results` (scrolling the 10,000 garments, predicting all of them). Prints one line
of JSON. Figures are medians of five or more.

Targets: a look 2 ms; a frozen step on the screen in 100 ms from the click; 99th percentile of the
GUI thread's gaps 17 ms, with a timer of 8 ms; the test set predicted in 1 s by the chapter's
network; an epoch no slower for Inside than the figures of `live_training` leave room for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollBar

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.start_up import Appearance, make_application
from fashion_gui.data.encoding import scale_pixels
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.presets.chapter import dense_network, hidden
from fashion_gui.network.project import Project
from fashion_gui.runs.events import EpochEnded, RunFailed, StepFrozen
from fashion_gui.runs.inside import Garment
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.results import ResultsWorkspace
from fashion_gui.views.results.workspace import Page
from tests.benchmarks.gui_clock import GuiClock

LOOKS, FREEZES, WINDOWS = 200, 7, 5
WINDOW_SECONDS = 3.0
"""Over which gaps are measured at a time."""
NEURONS = 1000
"""Of each of the three layers that are watched in training."""
TURNS, EPOCHS_A_TURN = 5, 3
SECONDS_A_PART = 110
POLL = 2
"""Milliseconds between two looks at whether something has come."""
SMOOTH, FAST = 24, 400
"""Pixels that are scrolled every 16 ms: as with a touch pad, as with the scroll bar in hand."""

Hand = Generator[Callable[[], bool], None, dict[str, Any]]


def main() -> None:
    if sys.argv[1:2] == ["--part"]:
        print(json.dumps(PARTS[sys.argv[2]]()))
        return
    figures: dict[str, Any] = {"benchmark": "inside"}
    for part in sys.argv[1:] or PARTS:
        figures |= child(part)
    print(json.dumps(figures | {"load": round(os.getloadavg()[0], 1)}))


def child(part: str) -> dict[str, Any]:
    """Figures of one part, under its name; ends the benchmark with the reason where it fails."""
    line = [sys.executable, "-m", "tests.benchmarks.inside", "--part", part]
    done = subprocess.run(line, capture_output=True, text=True, timeout=2 * SECONDS_A_PART)
    if done.returncode:
        sys.exit(f"inside: {part} ended with {done.returncode}: {done.stderr[-1500:]}")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {f"{part}_{name}": value for name, value in figures.items()}


class Window:
    """The program's window, and a hand that acts on it and waits in between."""

    def __init__(self, project: Project) -> None:
        self._application = make_application()
        settings = Settings("en", "light")
        self._appearance = Appearance(self._application, settings)
        self.session = Session(project, settings)
        self.window = MainWindow(self.session)
        self.window.resize(1366, 768)

    def run(self, hand: Callable[[Window], Hand]) -> dict[str, Any]:
        """Lets the hand act until it is done; it yields what it waits for."""
        hands, waits_for = hand(self), _at_once
        figures: dict[str, Any] = {}

        def move() -> None:
            nonlocal waits_for
            try:
                if waits_for():
                    waits_for = next(hands)
            except StopIteration as end:
                figures.update(end.value)
                timer.stop()
                self._close()

        timer = QTimer()
        timer.timeout.connect(move)
        timer.start(POLL)
        QTimer.singleShot(1000 * SECONDS_A_PART, lambda: _give_up("was not done in time"))
        self.session.trainer.event_arrived.connect(_give_up_with_a_failed_run)
        self.window.show()
        self._application.exec()
        return figures

    def _close(self) -> None:
        self.session.trainer.stop()
        self.session.document.mark_saved(Path(), self.session.document.project)
        self.window.close()
        QApplication.quit()


def frozen_steps(preset: str) -> dict[str, Any]:
    """A look at a garment, and steps frozen one after the other with a click."""
    project = PRESETS[preset].build()
    return {"look_ms": look(project)} | Window(project).run(freeze)


def look(project: Project) -> float:
    """Milliseconds in which all activations of one garment are there."""
    from fashion_gui.training.probe import Probe
    from tests.small_runs import small_data

    probe = Probe(project, None, None)
    garments = [Garment(scale_pixels(it), 0) for it in small_data().test_images[:LOOKS]]
    seconds = []
    for garment in garments:
        began = time.perf_counter()
        probe.look(garment)
        seconds.append(time.perf_counter() - began)
    return _milliseconds(seconds[LOOKS // 10 :])


def freeze(program: Window) -> Hand:
    """From the click, and from the step's end, to the whole of it on the screen."""
    session = program.session
    page = yield from inside(program)
    ends: list[float] = []
    session.trainer.event_arrived.connect(
        lambda event: ends.append(time.perf_counter()) if isinstance(event, StepFrozen) else None
    )
    from_click, from_step = [], []
    for _ in range(FREEZES):
        step, began = session.inside.step, time.perf_counter()
        page.bar.freeze_button.click()
        yield lambda step=step: session.inside.step is not step and is_painted(page)  # type: ignore[misc]
        now = time.perf_counter()
        from_click.append(now - began)
        from_step.append(now - ends[-1])
        yield _after(0.7)
        yield lambda: session.trainer.state is RunState.PAUSED
    # The first click builds the model and traces the step.
    return {
        "freeze_from_click_ms": _milliseconds(from_click[1:]),
        "freeze_from_step_ms": _milliseconds(from_step[1:]),
        "freezes": len(from_click) - 1,
    }


def inside(program: Window) -> Generator[Callable[[], bool], None, InsideWorkspace]:
    """Turns to Inside, once everything is loaded, and waits until a garment is looked at."""
    session = program.session
    yield lambda: session.inference.state is InferenceState.READY
    program.window.show_workspace("inside")
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    yield lambda: session.inside.look is not None and is_painted(page)
    return page


def is_painted(page: InsideWorkspace) -> bool:
    """Whether the newest look, and the step beside it, are on the screen."""
    view = page.view
    shows_all = view.is_settled and page.panels.step.is_settled
    return shows_all and view.look is page._inside.look and view._ground is not None


def live() -> dict[str, Any]:
    """Gaps while three thousand neurons are watched in training."""
    network = dense_network(*[hidden(NEURONS, "relu")] * 3)
    return Window(Project(network, Recipe(epochs=1000))).run(watch)


def watch(program: Window) -> Hand:
    """Trains with Inside open."""
    session = program.session
    page = yield from inside(program)
    program.window.run_bar.train_button.click()
    yield lambda: session.trainer.state is RunState.RUNNING
    yield _after(4.0)
    looks: list[object] = []
    page.view.rendered.connect(lambda: looks.append(page.view.look))
    neurons = sum(it.count for it in page.view.picture.figures.values() if it.form.name == "UNITS")
    gaps = yield from _gaps(lambda: None)
    seconds = WINDOWS * WINDOW_SECONDS
    return gaps | {"neurons": neurons, "pictures_a_second": round(len(looks) / seconds, 1)}


def training() -> dict[str, Any]:
    """What it costs a run to be looked into."""
    project = PRESETS["chapter"].build()
    recipe = replace(project.recipe, epochs=1000)
    return Window(replace(project, recipe=recipe)).run(take_turns)


def take_turns(program: Window) -> Hand:
    """One run, with Train and Inside on the screen by turns."""
    session = program.session
    page = yield from inside(program)
    seconds: list[float] = []
    session.trainer.event_arrived.connect(
        lambda event: seconds.append(event.seconds) if isinstance(event, EpochEnded) else None
    )
    looks: list[float] = []
    page.view.rendered.connect(lambda: looks.append(time.perf_counter()))
    program.window.run_bar.train_button.click()
    taken: dict[str, list[float]] = {"train": [], "inside": []}
    paces = []
    for _ in range(TURNS):
        for name, epochs in taken.items():
            program.window.show_workspace(name)
            passed = len(seconds) + 1  # during which the workspace was turned to
            yield lambda passed=passed: len(seconds) > passed  # type: ignore[misc]
            began, seen = time.perf_counter(), len(looks)
            yield lambda passed=passed: len(seconds) > passed + EPOCHS_A_TURN  # type: ignore[misc]
            epochs += seconds[passed + 1 : passed + 1 + EPOCHS_A_TURN]
            if name == "inside":
                paces.append((len(looks) - seen) / (time.perf_counter() - began))
    train, looked_into = (float(np.median(it)) for it in taken.values())
    return {
        "epoch_at_train_seconds": round(train, 3),
        "epoch_at_inside_seconds": round(looked_into, 3),
        "ratio": round(looked_into / train, 3),
        "pictures_a_second": round(float(np.median(paces)), 1),
        "epochs": len(taken["inside"]),
    }


def results() -> dict[str, Any]:
    """Scrolling and predicting after a run of one epoch."""
    project = PRESETS["chapter"].build()
    return Window(replace(project, recipe=replace(project.recipe, epochs=1))).run(scroll)


def scroll(program: Window) -> Hand:
    session, window = program.session, program.window
    inference = session.inference
    yield lambda: inference.state is InferenceState.READY
    window.run_bar.train_button.click()
    yield lambda: inference.test_predictions is not None
    trained = session.document.project.trained
    assert trained is not None
    seconds = []
    for _ in range(WINDOWS):
        began = time.perf_counter()
        inference.take_trained(Project(trained.network, trained.recipe), trained.weights)
        yield lambda: inference.test_predictions is not None
        seconds.append(time.perf_counter() - began)
    window.show_workspace("results")
    page = window.workspace("results")
    assert isinstance(page, ResultsWorkspace)
    page.pages.set_value(Page.GARMENTS)
    yield _after(1.0)
    bar = page.cards.view.verticalScrollBar()
    smooth = yield from _gaps(lambda: _scroll(bar, SMOOTH), 16)
    fast = yield from _gaps(lambda: _scroll(bar, FAST), 16)
    return {
        "predict_10000_seconds": round(float(np.median(seconds)), 3),
        "garments": page.cards.model.rowCount(),
        **{f"scroll_{name}": value for name, value in smooth.items()},
        **{f"drag_{name}": value for name, value in fast.items()},
    }


def _scroll(bar: QScrollBar, pixels: int) -> None:
    """Further down; from the top again where the end is reached."""
    bar.setValue(bar.value() + pixels if bar.value() < bar.maximum() else 0)


def _gaps(
    move: Callable[[], None], period: int = 1000
) -> Generator[Callable[[], bool], None, dict[str, float]]:
    """Medians over some windows of time, with something done every `period` milliseconds."""
    clock, timer = GuiClock(), QTimer()
    timer.timeout.connect(move)
    rows = []
    for _ in range(WINDOWS):
        timer.start(period)
        clock.start()
        yield _after(WINDOW_SECONDS)
        rows.append(clock.stop())
        timer.stop()
        yield _after(0.2)
    names = ("median_ms", "p99_ms", "largest_ms")
    return {f"gap_{it}": round(float(np.median([row[it] for row in rows])), 1) for it in names}


def _after(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= end


def _at_once() -> bool:
    return True


def _milliseconds(seconds: list[float]) -> float:
    return round(1000 * float(np.median(seconds)), 2)


def _give_up(reason: str) -> None:
    print(reason, file=sys.stderr, flush=True)
    os._exit(1)


def _give_up_with_a_failed_run(event: object) -> None:
    if isinstance(event, RunFailed):
        _give_up(f"the run failed: {event}")


PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "chapter": lambda: frozen_steps("chapter"),
    "convolutional": lambda: frozen_steps("convolutional"),
    "live": live,
    "training": training,
    "results": results,
}

if __name__ == "__main__":
    main()
