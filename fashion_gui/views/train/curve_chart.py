"""One chart: a figure of every run shown, training solid, validation dashed."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.history import DoubleArray
from fashion_gui.session.run_words import NONE, figure_text
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.chart_ink import Bar, Ink
from fashion_gui.views.train.chart_layer import Layer
from fashion_gui.views.train.chart_look import Look, Measure, Part, XAxis
from fashion_gui.views.train.chart_plot import ChartPlot
from fashion_gui.views.train.chart_readout import ChartReadout, ReadoutRow
from fashion_gui.views.train.chart_title import ChartTitle
from fashion_gui.views.train.chart_trace import POINTS, Trace
from fashion_gui.views.train.line_sample import Sample
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import screen_font

ROOM = 0.04
"""Share of the plot that stays free above and below the curves."""


class CurveChart(TranslatedWidget):
    """The curves of a measure. `repaint_curves` draws, called by a timer.

    What of it stands still is painted once: finished runs cost nothing while another goes on.
    """

    #: The crosshair is wanted at this place (x), or nowhere (None).
    pointed = Signal(object)
    #: Another figure is to be drawn.
    figure_chosen = Signal()

    def __init__(self, measure: Measure, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure = measure
        self._settings = settings
        self._look = Look()
        self._traces: list[Trace] = []
        self._ink = Ink(settings)
        self._is_stale = True
        self._marked: list[tuple[object, ...]] = []
        self.is_zoomed = False
        self.title, self._note = ChartTitle(settings), label("secondary")
        self.plot = ChartPlot()
        self._back, self._moving, self._front = Layer(True), Layer(False), Layer(True)
        for layer in (self._back, self._moving, self._front):
            self.plot.addItem(layer, ignoreBounds=True)
        self.readout = ChartReadout(settings, self.plot)
        self._lay_out()
        self.plot.pointed.connect(self.pointed)
        self.title.chosen.connect(self._take_figure)
        self.plot.view.sigXRangeChanged.connect(self._make_stale)
        settings.theme_changed.connect(self._apply_theme)
        settings.zoom_changed.connect(self._apply_zoom)
        self._apply_zoom()
        self._apply_theme()
        self.retranslate_ui()

    def show_runs(self, runs: Sequence[ShownRun]) -> None:
        """Takes the runs that are drawn from now on, the last one on top."""
        known = {trace.run: trace for trace in self._traces if trace.metric == self.title.figure}
        self._traces = [
            known.get(run) or Trace(run, self.measure, self.title.figure) for run in runs
        ]
        self._is_stale = True

    def set_look(self, look: Look) -> None:
        """Takes how the runs are drawn from now on."""
        if look.x_axis is not self._look.x_axis:
            self.is_zoomed = False
        if look.is_log is not self._look.is_log:
            self.is_zoomed = False
        self._look = look
        self.plot.left.set_log(self._is_log)
        self._is_stale = True
        self.retranslate_ui()

    def reset_zoom(self) -> None:
        """Shows everything again."""
        self.is_zoomed = False
        self._is_stale = True

    def note_zoom(self) -> None:
        """The person has chosen what is seen: it stays so until `reset_zoom`."""
        self.is_zoomed = True
        self._is_stale = True

    def set_bar(self, bar: Bar | None) -> None:
        """Draws the height that an epoch must beat to count as an improvement."""
        if bar != self._ink.bar:
            self._ink.bar = bar
            self._is_stale = True

    def repaint_curves(self) -> None:
        """Draws what has come since the last time."""
        everything, self._is_stale = self._is_stale, False
        view = self._view() if self.is_zoomed else None
        new_epochs = False
        # Curves that grow are drawn anew each time: those of a race share what a frame allows.
        growing = sum(trace.run.is_live for trace in self._shown)
        points = min(POINTS, 2 * POINTS // max(growing, 1))
        for trace in self._shown:
            if everything or trace.run.is_live:
                is_new = trace.take_epochs(self._look)
                new_epochs = new_epochs or is_new
                if everything or is_new:
                    trace.draw_epochs(view)
                trace.draw_batches(view, points)
        if everything:
            self._note.setVisible(bool(self._shown) and all(it.lacks_figure for it in self._shown))
        if not self.is_zoomed:
            self._fit(exactly=everything)
        marked = [trace.events for trace in self._shown]
        if everything or new_epochs or marked != self._marked:
            self._marked = marked
            self._draw_still()
        self._moving.set_marks(self._ink.moving(self._shown, self._look, self._is_log))
        self._is_stale = self._is_stale and self.is_zoomed  # fitting has moved the view itself

    def show_crosshair(self, x: float | None) -> None:
        """Puts the crosshair there with the values of every run beside it."""
        self.plot.show_crosshair(x)
        rows = [] if x is None else [self._row(trace, x) for trace in self._shown]
        if x is None or not rows:
            self.readout.hide()
            self.plot.setAccessibleDescription("")
            return
        view = self.plot.view
        area = QRectF(self.plot.mapFromScene(view.sceneBoundingRect()).boundingRect())
        across = self.plot.mapFromScene(view.mapViewToScene(QPointF(x, 0))).x()
        columns = [Sample.SOLID]
        if self._look.by_batch and self._look.shows(Part.BATCHES):
            columns.append(Sample.FAINT)
        columns.append(Sample.DASHED)
        self.readout.show_values(self._place_text(x), columns, rows, area, across)
        self.plot.setAccessibleDescription(self.readout.text)

    def curves(self) -> dict[str, tuple[DoubleArray, FloatArray]]:
        """What is drawn of the first run, by name: x, y."""
        if not self._traces:
            nothing = np.empty(0), np.empty(0, np.float32)
            return dict.fromkeys(("raw", "training", "validation"), nothing)
        trace = self._traces[0]
        return {"raw": trace.raw, "training": trace.training, "validation": trace.validation}

    @property
    def traces(self) -> tuple[Trace, ...]:
        """Of all runs, whether they are switched off or not."""
        return tuple(self._traces)

    def retranslate_ui(self) -> None:
        if self.measure is Measure.LOSS:
            name = self.tr("Loss")
            hint = self.tr("How wrong the predictions are; training makes it smaller.")
        else:
            name = self.tr("Accuracy")
            hint = self.tr("Share of the garments whose class is predicted right.")
            self._note.setText(self.tr("None: no output of this network answers with a class."))
        self.title.set_words(name, hint)
        self.plot.setLabel("bottom", self._axis_title())
        self.setAccessibleName(self.title.text)
        self.plot.setAccessibleName(
            self.tr(
                "{chart} chart. Arrow keys move the crosshair, with Shift the view; "
                "plus and minus zoom, 0 shows everything."
            ).format(chart=self.title.text)
        )
        self._ink.name_turn(self.tr("turns at epoch {number}"))
        self._ink.name_failure(self.tr("failed here"))
        self._ink.name_explosion(self.tr("exploded here"))
        self._ink.name_settings(
            {"learning_rate": self.tr("learning rate"), "dropout_rate": self.tr("dropout rate")}
        )
        self._is_stale = True

    @property
    def _shown(self) -> list[Trace]:
        hidden = self._look.hidden
        return [trace for trace in self._traces if id(trace.run.history) not in hidden]

    @property
    def _is_log(self) -> bool:
        return self._look.is_log and self.measure is Measure.LOSS

    def _axis_title(self) -> str:
        return {
            XAxis.EPOCHS: self.tr("Epochs"),
            XAxis.UPDATES: self.tr("Updates"),
            XAxis.SAMPLES: self.tr("Samples"),
            XAxis.SECONDS: self.tr("Seconds"),
        }[self._look.x_axis]

    def _place_text(self, x: float) -> str:
        if self._look.x_axis is XAxis.EPOCHS:
            return self.tr("Epoch {number}").format(number=f"{x:.2f}")
        if self._look.x_axis is XAxis.SECONDS:
            return self.tr("{number} s").format(number=f"{x:.1f}")
        return f"{self._axis_title()} {x:,.0f}"

    def _row(self, trace: Trace, x: float) -> ReadoutRow:
        values = trace.values_at(x)
        figures = [values.training, values.validation]
        if self._look.by_batch and self._look.shows(Part.BATCHES):
            figures.insert(1, values.batch)
        texts = tuple(NONE if it is None else figure_text(it) for it in figures)
        return ReadoutRow(trace.run.name, trace.run.colour, texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.pointed.emit(None)
        super().resizeEvent(event)

    def _view(self) -> tuple[float, float]:
        low, high = self.plot.view.viewRange()[0]
        return low, high

    def _draw_still(self) -> None:
        self._back.set_marks(self._ink.back(self._shown, self._look, self.measure, self._is_log))
        self._front.set_marks(self._ink.front(self._shown, self._look, self.measure, self._is_log))

    def _fit(self, exactly: bool) -> None:
        """Shows everything; while a run grows, the vertical range stays while it fits."""
        wide = max((trace.extent() for trace in self._shown), default=0.0) or 1.0
        if self._look.x_axis is XAxis.SECONDS:
            wide = _rounded_up(wide)
        wanted = (0.0, wide * 1.02)
        if not np.allclose(self._view(), wanted, rtol=1e-6):
            self.plot.view.setXRange(*wanted, padding=0)
        low, high = self._ink.heights(self._shown, self._look, self._is_log)
        if not low < high:
            low, high = (low - 0.5, low + 0.5) if math.isfinite(low) else (0.0, 1.0)
        room = ROOM * (high - low)
        least, most = self.plot.view.viewRange()[1]
        far = high - low < 0.7 * (most - least)
        if low < least or high > most or far or exactly:
            if self.measure is Measure.ACCURACY:
                low, high = max(low - room, 0.0), min(high + room, 1.0 + ROOM / 2)
            else:
                low, high = low - room, high + room
            self.plot.view.setYRange(low, high, padding=0)

    @Slot()
    def _take_figure(self) -> None:
        self.pointed.emit(None)
        self.show_runs([trace.run for trace in self._traces])
        self.retranslate_ui()
        self.figure_chosen.emit()

    @Slot()
    def _make_stale(self) -> None:
        self._is_stale = True

    @Slot()
    def _apply_zoom(self) -> None:
        for layer in (self._back, self._moving, self._front):
            layer.set_font(screen_font(11))
        self.plot.take_zoom()
        self._make_stale()

    @Slot()
    def _apply_theme(self) -> None:
        self.plot.take_theme(self._settings.theme)
        self._ink.take_theme()
        self.readout.update()
        self._is_stale = True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addWidget(self.title)
        head.addWidget(self._note)
        self._note.hide()
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addLayout(head)
        column.addWidget(self.plot, 1)


def _rounded_up(seconds: float) -> float:
    """The next of few round numbers: the axis of a run that goes on must not move each frame."""
    power = 10.0 ** math.floor(math.log10(seconds))
    steps = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
    return next(step * power for step in steps if step * power >= seconds * 0.9999)
