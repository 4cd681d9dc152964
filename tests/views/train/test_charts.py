"""The learning curves: what is drawn is the history, and every control does what it says."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.runs.callbacks import MONITORS, EarlyStopping, rises
from fashion_gui.runs.events import (
    BatchesEnded,
    EpochEnded,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
    SettingChanged,
)
from fashion_gui.runs.history import EXPLOSION, RunHistory
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.chart_layer import Area, Dots, Line, Upright
from fashion_gui.views.train.chart_look import Look, Measure, Part, XAxis
from fashion_gui.views.train.chart_trace import POINTS
from fashion_gui.views.train.charts import Charts
from fashion_gui.views.train.curve_chart import CurveChart
from fashion_gui.views.train.line_sample import LineSample
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.app.writing_hands import writings_of
from tests.session.running import TRAINING_MILLISECONDS, diverging_project
from tests.small_runs import small_project

VALLEY = (0.9, 0.6, 0.5, 0.4, 0.45, 0.5, 0.6, 0.7)


@pytest.fixture
def charts(qtbot: QtBot, session: Session) -> Charts:
    charts = Charts(session)
    qtbot.addWidget(charts)
    charts.resize(1000, 600)
    with qtbot.waitExposed(charts):
        charts.show()
    return charts


def recorded(
    val_losses: tuple[float, ...] = VALLEY, batches: int = 10, seconds: float = 0.5
) -> RunHistory:
    """A run whose training loss falls from 1 to 0.1."""
    history = RunHistory()
    for event in told(val_losses, batches, seconds):
        history.add(event)
    return history


def told(
    val_losses: tuple[float, ...] = VALLEY, batches: int = 10, seconds: float = 0.5
) -> Iterator[RunEvent]:
    """What such a run tells: its start, then the batches and the end of each epoch."""
    yield RunStarted(len(val_losses), batches, 320, 80)
    every = np.linspace(1, 0.1, len(val_losses) * batches, dtype=np.float32)
    for epoch, val_loss in enumerate(val_losses):
        losses = every[epoch * batches : (epoch + 1) * batches]
        mean = float(losses.mean())
        done = (epoch + 1) * seconds
        yield BatchesEnded(epoch, batches, losses, 1 - losses, mean, 1 - mean, done)
        yield EpochEnded(epoch, mean, 1 - mean, val_loss, 1 - val_loss, seconds)


def show(qtbot: QtBot, charts: Charts, *runs: ShownRun) -> None:
    charts.show_runs(runs)
    settle(qtbot, charts)


def settle(qtbot: QtBot, charts: Charts) -> None:
    qtbot.waitUntil(lambda: not charts._waiting)


def train(qtbot: QtBot, session: Session) -> RunHistory:
    session.trainer.train()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    return session.trainer.history


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_axis(charts: Charts, axis: XAxis) -> None:
    box = charts.controls.axis
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(list(XAxis).index(axis)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def pixel(chart: CurveChart, x: float, y: float) -> QPoint:
    view = chart.plot.view
    place: QPoint = chart.plot.mapFromScene(view.mapViewToScene(QPointF(x, y)))
    return place


def point(chart: CurveChart, x: float, y: float) -> None:
    """Moves the pointer there."""
    port, place = chart.plot.viewport(), QPointF(pixel(chart, x, y))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        port.mapToGlobal(place),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(port, event)


# Live


def test_that_the_way_to_curves_is_told_before_the_first_run(workspace: TrainWorkspace) -> None:
    assert workspace.charts._empty.isVisible()
    assert "F6" in workspace.charts._empty_hint.text()
    assert not len(workspace.charts.loss.curves()["training"][0])


def test_that_the_curves_of_a_run_are_its_history(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    charts = workspace.charts
    history = train(qtbot, session)
    rows = (history.batch_losses, history.batch_accuracies)
    for chart, row in zip(charts.both, rows, strict=True):
        qtbot.waitUntil(lambda chart=chart: len(chart.curves()["raw"][0]) == 45)  # type: ignore[misc]
        x, y = chart.curves()["raw"]
        np.testing.assert_array_equal(y, row.values)
        np.testing.assert_allclose(x, np.arange(1, 46) / 15, rtol=1e-6)
        x, y = chart.curves()["training"]
        assert x[-1] == pytest.approx(3)
        assert y[-1] == pytest.approx(float(np.mean(row.values)), rel=1e-5)
    assert charts._empty.isHidden() or not charts._empty.isVisible()
    press(charts.controls.by_epoch)
    settle(qtbot, charts)
    for chart, name in zip(charts.both, ("loss", "accuracy"), strict=True):
        curves = chart.curves()
        for curve, figure in (("training", name), ("validation", f"val_{name}")):
            x, y = curves[curve]
            np.testing.assert_allclose(x, [1, 2, 3])
            expected = np.array([getattr(it, figure) for it in history.epochs], np.float32)
            np.testing.assert_array_equal(y, expected)
        assert len(curves["raw"][0]) == 0
    press(charts.controls.by_batch)
    qtbot.waitUntil(lambda: len(charts.loss.curves()["training"][0]) == 45)
    session.trainer.step()
    qtbot.waitUntil(
        lambda: len(charts.runs[-1].history.batch_losses) == 1, timeout=TRAINING_MILLISECONDS
    )
    assert charts.runs[-1].is_live


def test_that_a_run_made_while_the_workspace_was_hidden_is_drawn_when_it_is_shown(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    workspace.hide()
    train(qtbot, session)
    assert len(workspace.charts.loss.curves()["raw"][0]) == 0
    workspace.show()
    qtbot.waitUntil(lambda: len(workspace.charts.loss.curves()["raw"][0]) == 45)


def test_that_a_live_run_grows_and_a_finished_one_is_left_alone(
    qtbot: QtBot, charts: Charts
) -> None:
    still, live = recorded(), recorded(VALLEY[:3])
    show(qtbot, charts, ShownRun(still, 0, "A"), ShownRun(live, 1, "B", is_live=True))
    before = [chart.traces[0].training for chart in charts.both]
    losses = np.full(5, 0.5, np.float32)
    live.add(BatchesEnded(3, 5, losses, losses, 0.5, 0.5, 2.0))
    charts.note_growth()
    settle(qtbot, charts)
    assert len(charts.loss.traces[1].training[0]) == 35
    for chart, points in zip(charts.both, before, strict=True):
        assert chart.traces[0].training is points


# How it is drawn


def test_that_a_long_curve_is_thinned_and_its_detail_comes_with_the_zoom(
    qtbot: QtBot, charts: Charts
) -> None:
    history, count = RunHistory(), 30_000
    losses = np.linspace(2, 0.1, count, dtype=np.float32)
    losses[17_123] = 9
    history.add(RunStarted(20, 1500, 48_000, 12_000))
    history.add(BatchesEnded(19, 1500, losses, losses, 0.1, 0.1, 20.0))
    show(qtbot, charts, ShownRun(history))
    x, y = charts.loss.curves()["raw"]
    assert len(x) <= POINTS
    assert x[-1] == 20
    assert y.max() == 9
    charts.loss.plot.setFocus()
    for _ in range(20):
        QTest.keyClick(charts.loss.plot, Qt.Key.Key_Plus)
    settle(qtbot, charts)
    low, high = charts.loss.plot.view.viewRange()[0]
    x, y = charts.loss.curves()["raw"]
    first, last = round(x[0] * 1500), round(x[-1] * 1500)
    assert len(x) == last - first + 1, "every batch in view is drawn"
    np.testing.assert_array_equal(y, losses[first - 1 : last])
    assert x[0] <= low
    assert x[-1] >= high


def test_that_an_epoch_without_a_number_does_not_break_the_chart(
    qtbot: QtBot, charts: Charts
) -> None:
    history = RunHistory()
    history.add(RunStarted(3, 1, 480, 120))
    for epoch, loss in enumerate((1.0, float("nan"), float("inf"))):
        one = np.array([loss], np.float32)
        history.add(BatchesEnded(epoch, 1, one, one, loss, 0.1))
        history.add(EpochEnded(epoch, loss, 0.1, loss, 0.1, 0.1))
    show(qtbot, charts, ShownRun(history, early_stopping=EarlyStopping(1)))
    for button in (charts.controls.by_epoch, charts.controls.log, charts.controls.by_batch):
        press(button)
        settle(qtbot, charts)
        charts.grab()


def test_that_a_run_without_accuracy_draws_none_and_says_so(
    qtbot: QtBot, session: Session, charts: Charts
) -> None:
    session.document.open(small_project("autoencoder", epochs=1))
    history = train(qtbot, session)
    assert np.isnan(history.epochs[-1].val_accuracy)
    show(qtbot, charts, ShownRun(history))
    for button in (charts.controls.by_epoch, charts.controls.by_batch):
        press(button)
        settle(qtbot, charts)
        assert not any(len(x) for x, _ in charts.accuracy.curves().values())
    assert charts.accuracy._note.isVisible()
    assert not charts.loss._note.isVisible()


def test_that_smoothing_averages_as_many_batches_as_the_slider_says(
    qtbot: QtBot, charts: Charts
) -> None:
    history = recorded()
    show(qtbot, charts, ShownRun(history))
    slider = charts.controls.smoothing
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    settle(qtbot, charts)
    np.testing.assert_array_equal(charts.loss.curves()["training"][1], history.batch_losses.values)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    settle(qtbot, charts)
    assert charts.controls.smoothing_value.text() == "3"
    expected = float(history.batch_losses.values[-3:].mean())
    assert charts.loss.curves()["training"][1][-1] == pytest.approx(expected, rel=1e-5)
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == 500


@pytest.mark.parametrize(
    ("axis", "end"),
    [(XAxis.EPOCHS, 8), (XAxis.UPDATES, 80), (XAxis.SAMPLES, 2560), (XAxis.SECONDS, 4)],
)
def test_that_the_axis_counts_what_is_chosen(
    qtbot: QtBot, charts: Charts, axis: XAxis, end: float
) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    choose_axis(charts, axis)
    settle(qtbot, charts)
    for chart in charts.both:
        for name in ("training", "validation"):
            assert chart.curves()[name][0][-1] == pytest.approx(end)
        low, high = chart.plot.view.viewRange()[0]
        assert low == 0
        assert end <= high < 1.1 * end


def test_that_the_logarithmic_axis_is_the_loss_s_alone(qtbot: QtBot, charts: Charts) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    before = charts.accuracy.plot.view.viewRange()[1]
    press(charts.controls.log)
    settle(qtbot, charts)
    low, high = charts.loss.plot.view.viewRange()[1]
    assert low < np.log10(0.2)
    assert high == pytest.approx(0, abs=0.1)
    ticks = charts.loss.plot.left.tickValues(low, high, 300)[0][1]
    assert "0.5" in charts.loss.plot.left.tickStrings(ticks, 1, 1)
    np.testing.assert_allclose(charts.accuracy.plot.view.viewRange()[1], before)


def test_that_legend_entries_switch_curves_by_click_and_by_keyboard(
    qtbot: QtBot, charts: Charts
) -> None:
    runs = [ShownRun(recorded(), 0, "RMSprop"), ShownRun(recorded(), 1, "Adam")]
    show(qtbot, charts, *runs)
    legend = charts.legend
    assert [key.text() for key in legend.run_keys] == ["RMSprop", "Adam"]
    assert not legend.parts[Part.BATCHES].isChecked(), "single batches of two hide each other"
    press(legend.run_keys[0])
    settle(qtbot, charts)
    assert [trace.run.name for trace in charts.loss._shown] == ["Adam"]
    key = legend.parts[Part.VALIDATION]
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_Space)
    settle(qtbot, charts)
    assert not charts.controls.look.shows(Part.VALIDATION)
    press(legend.run_keys[0])
    settle(qtbot, charts)
    assert len(charts.loss._shown) == 2


def test_that_keys_of_runs_that_are_gone_are_seen_no_more_at_once(
    qtbot: QtBot, charts: Charts
) -> None:
    show(qtbot, charts, ShownRun(recorded(), 0, "Run 1"), ShownRun(recorded(), 1, "Run 2"))
    charts.legend.show_runs([ShownRun(recorded(), it, f"Run {it}") for it in (3, 4)])
    seen = [it.text() for it in charts.legend.findChildren(LineSample) if it.isVisible()]
    assert [it for it in seen if it.startswith("Run")] == ["Run 3", "Run 4"]


def test_that_a_change_of_a_setting_is_marked(qtbot: QtBot, charts: Charts) -> None:
    history = recorded()
    history.add(SettingChanged(3, 5, "learning_rate", 0.01))
    history.add(SettingChanged(4, 0, "dropout_rate", 0.5, "dropout_2"))
    show(qtbot, charts, ShownRun(history))
    marks = [it for it in charts.accuracy._front._marks if isinstance(it, Upright)]
    assert [(it.x, it.text) for it in marks] == [
        (3.5, "learning rate 0.01"),
        (4.0, "dropout rate 0.5 (dropout_2)"),
    ]


def test_that_a_metric_is_drawn_in_the_place_of_the_accuracy(
    qtbot: QtBot, charts: Charts, session: Session
) -> None:
    title = charts.accuracy.title
    assert not title.button.isVisible(), "nothing was measured besides"
    recipe = replace(session.document.recipe, metrics=("top_3_accuracy", "recall"))
    session.document.set_recipe(recipe)
    history = train(qtbot, session)
    charts.show_runs([ShownRun(history)])
    settle(qtbot, charts)
    assert title.button.isVisible()
    names = [it.text() for it in title.menu.actions()]
    assert names[:3] == ["Accuracy", "Top-3 accuracy", "Recall: T-shirt/top"]
    assert len(names) == 12
    assert title.button.focusPolicy() is Qt.FocusPolicy.StrongFocus, "Space opens its menu"
    assert title.button.menu() is title.menu
    title.menu.actions()[1].trigger()
    settle(qtbot, charts)
    assert charts.accuracy.accessibleName() == title.button.text() == "Top-3 accuracy"
    drawn = charts.accuracy.curves()
    expected = np.array([it.metrics["top_3_accuracy"] for it in history.epochs], np.float32)
    np.testing.assert_array_equal(drawn["validation"][1], expected)
    low, high = charts.accuracy.plot.view.viewRange()[1]
    assert low < expected.min() <= expected.max() < high
    assert charts.loss.accessibleName() == "Loss"
    charts.show_runs([ShownRun(recorded())])
    settle(qtbot, charts)
    assert charts.accuracy.accessibleName() == "Accuracy", "that run has no other figure"


def test_that_a_failure_is_marked_at_its_batch_and_explained(
    qtbot: QtBot, session: Session, charts: Charts
) -> None:
    session.document.open(diverging_project())
    history = train(qtbot, session)
    assert isinstance(session.trainer.outcome, RunFailed)
    assert history.failed_at is not None
    done = len(history.batch_losses)
    assert history.failed_at == divmod(done, history.batches_an_epoch), "those before are kept"
    charts.show_runs([ShownRun(history)])
    settle(qtbot, charts)
    marks = [it for it in charts.loss._front._marks if isinstance(it, Upright)]
    assert [(it.text, it.x) for it in marks if it.text != "exploded here"] == [
        ("failed here", pytest.approx(done / history.batches_an_epoch))
    ]
    assert "is too high for SGD" in charts.sentence.text()


def test_that_an_exploding_loss_is_marked_though_the_run_goes_on(
    qtbot: QtBot, session: Session, charts: Charts
) -> None:
    session.document.open(small_project("hidden-adam", learning_rate=10.0, epochs=1))
    history = train(qtbot, session)
    assert isinstance(session.trainer.outcome, RunEnded)
    losses = history.batch_losses.values
    first = next(place for place, loss in enumerate(losses) if loss > EXPLOSION * losses[0])
    charts.show_runs([ShownRun(history)])
    settle(qtbot, charts)
    marks = [it for it in charts.loss._front._marks if isinstance(it, Upright)]
    assert [(it.text, it.x) for it in marks] == [
        ("exploded here", pytest.approx(first / history.batches_an_epoch))
    ]
    assert f"exploded in epoch 1, batch {first + 1}, to" in charts.sentence.text()
    assert "10 is too high for Adam" in charts.sentence.text()


def test_that_the_gap_is_shaded_and_more_so_from_the_turn_on(qtbot: QtBot, charts: Charts) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    turn = charts.loss.traces[0].turn
    assert turn is not None
    before, after = (it for it in charts.loss._back._marks if isinstance(it, Area))
    assert before.x.max() == after.x.min() == turn + 1
    assert before.brush.color().alpha() < after.brush.color().alpha()
    upper = after.y[: len(after.y) // 2]
    assert upper[-1] == pytest.approx(VALLEY[-1])
    QTest.mouseClick(charts.legend.parts[Part.GAP], Qt.MouseButton.LeftButton)
    settle(qtbot, charts)
    assert not [it for it in charts.loss._back._marks if isinstance(it, Area)]


def test_that_each_key_of_the_legend_takes_its_lines_away(qtbot: QtBot, charts: Charts) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    faint, solid, dashed = (
        pens[0]
        for pens in (charts.loss._ink._faint, charts.loss._ink._lines, charts.loss._ink._dashes)
    )

    def drawn() -> set[str]:
        marks = [*charts.loss._back._marks, *charts.loss._front._marks]
        pens = [it.pen for it in marks if isinstance(it, Line)]
        names = {"batches": faint, "training": solid, "validation": dashed}
        return {name for name, pen in names.items() if pen in pens}

    assert drawn() == {"batches", "training", "validation"}
    for part in (Part.BATCHES, Part.TRAINING, Part.VALIDATION):
        key = charts.legend.parts[part]
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        settle(qtbot, charts)
        assert drawn() == {"batches", "training", "validation"} - {part.value}
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        settle(qtbot, charts)
    assert drawn() == {"batches", "training", "validation"}


def test_that_the_ring_is_at_the_best_epoch_of_the_figure_that_is_watched(
    qtbot: QtBot, charts: Charts
) -> None:
    history = RunHistory()
    history.add(RunStarted(3, 2, 64, 16))
    for epoch, (loss, accuracy) in enumerate(((0.9, 0.5), (0.4, 0.6), (0.6, 0.8))):
        history.add(EpochEnded(epoch, 0.5, 0.8, loss, accuracy, 1.0))

    def ringed(callback: EarlyStopping | None) -> list[float]:
        show(qtbot, charts, ShownRun(history, early_stopping=callback))
        marks = [it for it in charts.loss._front._marks if isinstance(it, Dots)]
        rings = [it for it in marks if it.brush.style() is Qt.BrushStyle.NoBrush]
        return [float(it.x[0]) for it in rings]

    assert ringed(None) == [2.0]
    assert ringed(EarlyStopping(monitor="val_loss")) == [2.0]
    assert ringed(EarlyStopping(monitor="val_accuracy")) == [3.0]


def test_that_the_height_to_beat_is_drawn_for_every_figure_that_can_be_watched(
    qtbot: QtBot, charts: Charts
) -> None:
    history = recorded()
    for monitor in MONITORS:
        callback = EarlyStopping(monitor=monitor, min_delta=0.01)
        show(qtbot, charts, ShownRun(history, early_stopping=callback))
        watched = charts.accuracy if rises(monitor) else charts.loss
        countdown = charts.what_if.countdown
        assert countdown is not None
        best = getattr(history.epochs[countdown.stop.best_epoch], monitor)
        bars = {chart: chart._ink.bar for chart in charts.both}
        bar = bars.pop(watched)
        assert bar is not None
        assert bar.height == pytest.approx(best + (0.01 if rises(monitor) else -0.01))
        assert [*bars.values()] == [None]


def test_that_a_theme_changes_the_background(
    qtbot: QtBot, session: Session, charts: Charts
) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    for theme in (DARK, LIGHT):
        session.settings.theme = theme
        settle(qtbot, charts)
        for chart in charts.both:
            corner = chart.plot.grab().toImage().pixelColor(QPoint(2, 2))
            assert corner == QColor(theme.surface)


# Looking closer


def test_that_the_crosshair_tells_the_values_of_every_run_in_both_charts(
    qtbot: QtBot, charts: Charts
) -> None:
    first, second = recorded(), recorded((0.8, 0.7, 0.6, 0.5))
    show(qtbot, charts, ShownRun(first, 0, "RMSprop"), ShownRun(second, 1, "Adam"))
    press(charts.controls.by_epoch)
    settle(qtbot, charts)
    point(charts.loss, 3.2, 0.5)
    qtbot.waitUntil(charts.loss.readout.isVisible)
    assert charts.accuracy.readout.isVisible()
    assert charts.accuracy.plot.crosshair.value() == pytest.approx(3.2, abs=0.05)
    loss = {row.name: row.values for row in charts.loss.readout.rows}
    assert loss["RMSprop"] == (f"{first.epochs[2].loss:.4f}", "0.5000")
    assert loss["Adam"] == (f"{second.epochs[2].loss:.4f}", "0.6000")
    accuracy = {row.name: row.values for row in charts.accuracy.readout.rows}
    assert accuracy["RMSprop"][1] == "0.5000"
    QTest.keyClick(charts.loss.plot, Qt.Key.Key_Escape)
    assert charts.loss.readout.isHidden()
    assert charts.accuracy.readout.isHidden()


def test_that_the_crosshair_goes_by_arrow_keys(qtbot: QtBot, charts: Charts) -> None:
    history = recorded()
    show(qtbot, charts, ShownRun(history, name="This run"))
    charts.loss.plot.setFocus()
    QTest.keyClick(charts.loss.plot, Qt.Key.Key_Right)
    start = charts.loss.plot.crosshair.value()
    QTest.keyClick(charts.loss.plot, Qt.Key.Key_Right)
    assert charts.accuracy.plot.crosshair.value() > start
    (row,) = charts.loss.readout.rows
    place = round(charts.loss.plot.crosshair.value() * 10) - 1
    assert row.values[1] == f"{history.batch_losses.values[place]:.4f}"
    assert "This run" in charts.loss.plot.accessibleDescription()


def test_that_a_drawn_box_zooms_both_charts_and_a_double_click_shows_everything(
    qtbot: QtBot, charts: Charts
) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    everything = charts.loss.plot.view.viewRange()
    port = charts.loss.plot.viewport()
    start, end = pixel(charts.loss, 2, 0.8), pixel(charts.loss, 5, 0.3)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(9, 9), (start + end) / 2, end):
        QTest.mouseMove(port, place)
        QTest.qWait(10)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    settle(qtbot, charts)
    for chart in charts.both:
        np.testing.assert_allclose(chart.plot.view.viewRange()[0], (2, 5), atol=0.1)
    np.testing.assert_allclose(charts.loss.plot.view.viewRange()[1], (0.3, 0.8), atol=0.05)
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=start)
    settle(qtbot, charts)
    np.testing.assert_allclose(charts.loss.plot.view.viewRange(), everything, atol=0.05)


@pytest.mark.parametrize("way", ["key", "button"])
def test_that_the_wheel_zooms_and_everything_comes_back(
    qtbot: QtBot, charts: Charts, way: str
) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    (low, high), heights = charts.loss.plot.view.viewRange()
    place = QPointF(pixel(charts.loss, 4, 0.5))
    port = charts.loss.plot.viewport()
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place,
        port.mapToGlobal(place),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)
    settle(qtbot, charts)
    for chart in charts.both:
        near, far = chart.plot.view.viewRange()[0]
        assert far - near < high - low
    assert charts.loss.plot.view.viewRange()[1] == heights
    QTest.keyClick(charts.loss.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert charts.loss.plot.view.viewRange()[0][0] > near
    if way == "key":
        QTest.keyClick(charts.loss.plot, Qt.Key.Key_0)
    else:
        press(charts.controls.reset)
    settle(qtbot, charts)
    np.testing.assert_allclose(charts.accuracy.plot.view.viewRange()[0], (low, high))


# Patience and overfitting


def test_that_overfitting_is_told_in_words_and_marked(qtbot: QtBot, charts: Charts) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    assert charts.sentence.text().startswith("From epoch 4 on the validation loss rises")
    assert any(getattr(it, "text", "") == "turns at epoch 4" for it in charts.loss._front._marks)
    show(qtbot, charts, ShownRun(recorded((0.9, 0.8, 0.7, 0.6, 0.5))))
    assert charts.sentence.text() == ""
    show(
        qtbot,
        charts,
        ShownRun(recorded(), 0, "RMSprop"),
        ShownRun(recorded((0.9, 0.8, 0.7, 0.6)), 1, "Adam"),
    )
    assert charts.sentence.text() == (
        "RMSprop: the validation loss rises from epoch 4 on. Adam: no lasting rise."
    )


@pytest.mark.parametrize("width", [1000, 560, 420])
def test_that_words_beside_upright_lines_are_whole(
    qtbot: QtBot, charts: Charts, width: int
) -> None:
    charts.resize(width, 600)
    falling = tuple(1 - 0.05 * it for it in range(10))
    for turn_at_end in ((*falling, 0.6, 0.7), (0.5, 0.6, 0.7, *falling)):
        show(qtbot, charts, ShownRun(recorded(turn_at_end)))
        settle(qtbot, charts)
        words = [it for it in charts.loss._front._marks if isinstance(it, Upright) and it.text]
        assert words
        plot = charts.loss.plot
        view = plot.view.mapRectToScene(plot.view.boundingRect())
        written = {it.text: it.area for it in writings_of(plot.viewport())}
        assert width == 420 or all(it.text in written for it in words)
        for it in (it for it in words if it.text in written):
            assert view.left() <= written[it.text].left(), it.text
            assert written[it.text].right() <= view.right() + 1, it.text


def test_that_a_run_that_is_over_leaves_narrow_charts_alike(qtbot: QtBot, charts: Charts) -> None:
    """The question about patience stands below one of them, and is wider than it."""
    show(qtbot, charts, ShownRun(recorded()))
    settle(qtbot, charts)
    what_if = charts.what_if
    for width, is_broken in ((420, True), (1000, False)):
        charts.resize(width, 600)
        settle(qtbot, charts)
        QApplication.sendPostedEvents()
        assert abs(charts.loss.width() - charts.accuracy.width()) <= 1
        below = what_if.slider.mapTo(what_if, QPoint(0, 0)).y()
        assert (below >= what_if._question.geometry().bottom()) is is_broken
        for words in (what_if._question, what_if.answer):
            assert words.isVisible()
            assert words.height() >= words.heightForWidth(words.width())


def test_that_a_narrow_head_leaves_out_what_can_be_spared_and_cuts_nothing_off(
    qtbot: QtBot, charts: Charts
) -> None:
    controls = charts.controls
    stays = (controls.grain, controls.axis, controls.log, charts.export)
    least = charts.minimumSizeHint().width()
    seen = []
    for width in (1000, 700, 600, 500, least):
        charts.resize(width, 600)
        settle(qtbot, charts)
        QApplication.sendPostedEvents()
        assert charts.width() == width
        spare = (charts._title, controls.smoothing, controls.reset)
        seen.append(sum(it.isVisible() for it in spare))
        for it in (*stays, *(it for it in spare if it.isVisible())):
            assert it.isVisible()
            assert it.width() >= it.minimumSizeHint().width()
            assert it.mapTo(charts, it.rect().bottomRight()).x() < width
    assert seen[0] == 3
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] == 0
    charts.resize(1000, 600)
    settle(qtbot, charts)
    assert charts._title.isVisible()
    assert controls.smoothing.isVisible()


def test_that_patience_counts_down_while_the_run_goes_on(qtbot: QtBot, charts: Charts) -> None:
    live = recorded(VALLEY[:5])
    callback = EarlyStopping(patience=3, min_delta=0.01)
    show(qtbot, charts, ShownRun(live, is_live=True, early_stopping=callback))
    countdown = charts.lane.countdown
    assert countdown is not None
    assert [countdown.left(epoch) for epoch in range(5)] == [3, 3, 3, 3, 2]
    assert not countdown.stop.stopped
    assert "Patience left, in epochs: 2 of 3" in charts.lane.accessibleDescription()
    bar = charts.loss._ink.bar
    assert bar is not None
    assert (bar.first, bar.last) == (3, 4)
    assert bar.height == pytest.approx(0.39)
    assert charts.accuracy._ink.bar is None
    assert not charts.what_if._content.isVisible()
    charts.lane.grab()


def test_that_overfitting_and_patience_are_told_as_the_epochs_end(
    qtbot: QtBot, charts: Charts
) -> None:
    live, left, sentences, turns, pips = RunHistory(), [], [], [], []
    callback = EarlyStopping(patience=5, min_delta=0.01)
    show(qtbot, charts, ShownRun(live, is_live=True, early_stopping=callback))
    for event in told():
        live.add(event)
        charts.note_growth()
        settle(qtbot, charts)
        if not isinstance(event, EpochEnded):
            continue
        countdown = charts.lane.countdown
        assert countdown is not None
        left.append(countdown.left(event.epoch))
        sentences.append(charts.sentence.text().partition(" on the")[0])
        marks = [it for it in charts.loss._front._marks if isinstance(it, Upright)]
        turns.append([it.text for it in marks])
        pips.append(full_pips(charts, event.epoch))
    assert left == [5, 5, 5, 5, 4, 3, 2, 1]
    assert pips == left
    assert [full_pips(charts, epoch) for epoch in range(8)] == left, "those before stay"
    assert sentences == [""] * 5 + ["From epoch 4"] * 3
    assert turns == [[]] * 5 + [["turns at epoch 4"]] * 3


def full_pips(charts: Charts, epoch: int) -> int:
    """Pips of the lane that are in the run's colour, of the five that an epoch has there."""
    colour, places = QColor(LIGHT.runs[0]), (22, 17, 12, 8, 3)
    return sum(painted_in_lane(charts, epoch, down) == colour for down in places)


def test_that_the_height_to_beat_is_a_dotted_line(qtbot: QtBot, charts: Charts) -> None:
    history = recorded()
    pictures, drawn = [], []
    for callback in (None, EarlyStopping(patience=9, min_delta=0.05)):
        show(qtbot, charts, ShownRun(history, is_live=True, early_stopping=callback))
        pictures.append(charts.loss.plot.grab().toImage())
        marks = [it for it in charts.loss._front._marks if isinstance(it, Line)]
        dotted = [it for it in marks if it.pen.style() is Qt.PenStyle.DotLine]
        drawn.append([(list(it.x), list(it.y)) for it in dotted])
    assert drawn == [[], [([4.0, 8.0], [pytest.approx(0.35)] * 2)]]
    start, end = pixel(charts.loss, 4, 0.35), pixel(charts.loss, 8, 0.35)

    def changed(row: int, columns: range) -> int:
        return sum(
            any(pictures[0].pixel(x, y) != pictures[1].pixel(x, y) for y in (row - 1, row, row + 1))
            for x in columns
        )

    along = range(start.x() + 2, end.x() - 2)
    assert changed(start.y(), along) > len(along) / 4
    assert not changed(start.y() - 8, along), "nowhere else"
    assert not changed(start.y(), range(pixel(charts.loss, 1, 0).x(), start.x() - 2))


def test_that_after_the_run_another_patience_is_answered(qtbot: QtBot, charts: Charts) -> None:
    show(qtbot, charts, ShownRun(recorded(), early_stopping=EarlyStopping(2)))
    slider = charts.what_if.slider
    assert slider.isVisible()
    assert slider.value() == 2
    assert "Stops after epoch 6: validation loss 0.5000, accuracy 0.5000." in (
        charts.what_if.answer.text()
    )
    assert "Restored from epoch 4: validation loss 0.4000" in charts.what_if.answer.text()
    assert "restored" in charts.lane.accessibleDescription()
    theme, line = LIGHT, 36
    assert painted_in_lane(charts, 5, line) == QColor(theme.wrong), "a square at the stop"
    assert painted_in_lane(charts, 3, line - 4) == QColor(theme.text), "a ring at the best epoch"
    assert painted_in_lane(charts, 4, line) != QColor(theme.surface), "what leads back to it"
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert "Stops after epoch 5" in charts.what_if.answer.text()
    countdown = charts.lane.countdown
    assert countdown is not None
    assert countdown.stop.epoch == 4
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert "does not run out by epoch 8" in charts.what_if.answer.text()
    settle(qtbot, charts)
    charts.lane.grab()


def painted_in_lane(charts: Charts, epoch: int, down: int) -> QColor:
    picture = charts.lane.grab().toImage()
    return picture.pixelColor(round(charts.lane._place(epoch)), down)


# Files


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_that_the_charts_are_written_as_a_picture(
    qtbot: QtBot, charts: Charts, tmp_path: Path, suffix: str
) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    path = tmp_path / f"curves{suffix}"
    with qtbot.waitSignal(charts.export.exported):
        charts.export.write(path)
    if suffix == ".svg":
        assert QSvgRenderer(str(path)).isValid()
        text = path.read_text(encoding="utf-8")
        assert text.count("<path") + text.count("<polyline") > 4
        assert "Epochs" in text
        return
    image = QImage(str(path))
    colour = QColor(LIGHT.runs[0])
    found = sum(
        image.pixelColor(x, y) == colour
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
    assert found > 20
    assert charts.loss._front.cacheMode() == charts.loss._front.CacheMode.DeviceCoordinateCache


def test_that_the_menu_writes_the_table_and_the_history(
    qtbot: QtBot, charts: Charts, tmp_path: Path
) -> None:
    assert not charts.export.button.isEnabled()
    history = recorded()
    show(qtbot, charts, ShownRun(history, name="This run"))
    for suffix in (".csv", ".json"):
        charts.export.actions_by_suffix[suffix].trigger()
        dialog = charts.export._dialog
        assert dialog is not None
        with qtbot.waitSignal(charts.export.exported):
            dialog.fileSelected.emit(str(tmp_path / f"curves{suffix}"))
            dialog.close()
    with (tmp_path / "curves.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 80
    losses = [float(row["loss"]) for row in rows]
    np.testing.assert_allclose(losses, history.batch_losses.values, rtol=1e-5)
    assert [float(row["val_loss"]) for row in rows if row["val_loss"]] == list(VALLEY)
    assert rows[-1]["epoch"] == "8"
    assert float(rows[-1]["seconds"]) == 4
    keras = json.loads((tmp_path / "curves.json").read_text(encoding="utf-8"))
    assert list(keras) == ["accuracy", "loss", "val_accuracy", "val_loss"], "as Keras orders them"
    assert keras["val_loss"] == list(VALLEY)
    assert charts.sentence.text() == "Written: curves.json"


def test_that_several_runs_are_written_into_one_file_by_their_names(
    qtbot: QtBot, charts: Charts, tmp_path: Path
) -> None:
    values = {"Adam": VALLEY, "SGD": (0.9, 0.8), "Adam′": (0.7,)}
    names = ("Adam", "SGD", "Adam")
    runs = [
        ShownRun(recorded(losses), place, name)
        for place, (name, losses) in enumerate(zip(names, values.values(), strict=True))
    ]
    show(qtbot, charts, *runs)
    for suffix in (".csv", ".json"):
        with qtbot.waitSignal(charts.export.exported):
            charts.export.write(tmp_path / f"curves{suffix}")
    keras = json.loads((tmp_path / "curves.json").read_text(encoding="utf-8"))
    assert {name: tuple(lists["val_loss"]) for name, lists in keras.items()} == values
    with (tmp_path / "curves.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["Adam"] * 80 + ["SGD"] * 20 + ["Adam′"] * 10
    assert [row["update"] for row in rows[80:]] == [
        str(it) for it in (*range(1, 21), *range(1, 11))
    ]
    assert [float(row["val_loss"]) for row in rows[80:] if row["val_loss"]] == [0.9, 0.8, 0.7]


def test_that_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, charts: Charts, tmp_path: Path
) -> None:
    show(qtbot, charts, ShownRun(recorded()))
    charts.export.write(tmp_path / "nowhere" / "curves.csv")
    qtbot.waitUntil(lambda: charts.export.message is not None)
    message = charts.export.message
    assert message is not None
    assert "curves.csv" in message.text()
    message.close()


def test_that_a_chart_alone_draws_what_it_is_given(qtbot: QtBot) -> None:
    chart = CurveChart(Measure.LOSS, Settings("en", "light"))
    qtbot.addWidget(chart)
    chart.set_look(Look(by_batch=False))
    chart.show_runs([ShownRun(recorded())])
    chart.repaint_curves()
    np.testing.assert_array_equal(chart.curves()["validation"][1], np.array(VALLEY, np.float32))
