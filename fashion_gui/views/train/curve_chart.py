"""One live chart: a figure by batch and by epoch, training solid, validation dashed."""

from __future__ import annotations

from enum import Enum

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashion_gui.runs.curve import Curve
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.line_sample import LineSample, Mark
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font

POINTS = 600
"""Points of a curve that are painted; a longer one is thinned."""

SMOOTHING = 50
"""Batches whose mean the strong line shows."""


_EMPTY: FloatArray = np.empty(0, np.float32)


class Measure(Enum):
    """What a chart shows."""

    LOSS = "loss"
    ACCURACY = "accuracy"


class CurveChart(TranslatedWidget):
    """The curve of a measure over epochs; `show_history` draws, called by a timer."""

    def __init__(self, measure: Measure, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._settings = settings
        self._by_batch = True
        self._epochs_asked = 0
        self._epochs_shown: tuple[RunHistory, int, bool] | None = None
        self._title, self._note = label("heading"), label("secondary")
        self._training_key = LineSample(settings, Mark.SOLID)
        self._validation_key = LineSample(settings, Mark.DASHED)
        self._best_key = LineSample(settings, Mark.RING)
        self._plot = pg.PlotWidget()
        self._raw = self._plot.plot(connect="finite")
        self._training = self._plot.plot(connect="finite")
        self._validation = self._plot.plot(connect="finite")
        self._best = pg.ScatterPlotItem(size=12, pxMode=True)
        self._plot.addItem(self._best)
        self._prepare_plot()
        self._lay_out()
        settings.theme_changed.connect(self._apply_theme)
        self._apply_theme()
        self.retranslate_ui()

    def set_by_batch(self, by_batch: bool) -> None:
        """Whether the training curve has a point a batch, or one an epoch."""
        self._by_batch = by_batch

    def show_history(self, history: RunHistory) -> None:
        """Draws what the history holds now."""
        if history.epochs_asked != self._epochs_asked:
            self._epochs_asked = history.epochs_asked
            self._plot.setXRange(0, history.epochs_asked, padding=0.02)
        self._note.setVisible(self._lacks(self._batches(history).values))
        if self._by_batch:
            self._show_batches(self._batches(history), history.batches_an_epoch)
        shown = (history, len(history.epochs), self._by_batch)
        if shown != self._epochs_shown:
            self._epochs_shown = shown
            self._show_epochs(history)

    def _show_epochs(self, history: RunHistory) -> None:
        epochs = history.epochs
        ends = np.array([it.epoch + 1 for it in epochs], np.float32)
        means, validation = (
            np.array([getattr(it, name) for it in epochs], np.float32)
            for name in (self._measure.value, f"val_{self._measure.value}")
        )
        if self._lacks(validation):
            ends = means = validation = _EMPTY
        self._validation.setData(ends, validation)
        best = [history.best_epoch] if len(ends) and history.best_epoch is not None else []
        self._best.setData(ends[best], validation[best])
        self._training.setSymbol(None if self._by_batch else "o")
        if not self._by_batch:
            self._raw.setData([], [])
            self._training.setData(ends, means)

    def curves(self) -> dict[str, tuple[FloatArray, FloatArray]]:
        """What is drawn, by name: x in epochs, y. For export and tests."""
        items = {"raw": self._raw, "training": self._training, "validation": self._validation}
        return {
            name: (_EMPTY, _EMPTY) if item.xData is None else (item.xData, item.yData)
            for name, item in items.items()
        }

    def retranslate_ui(self) -> None:
        if self._measure is Measure.LOSS:
            self._title.setText(self.tr("Loss"))
            self._title.setToolTip(
                self.tr("How wrong the predictions are; training makes it smaller.")
            )
        else:
            self._title.setText(self.tr("Accuracy"))
            self._title.setToolTip(self.tr("Share of the garments whose class is predicted right."))
            self._note.setText(self.tr("None: no output of this network answers with a class."))
        self._training_key.set_text(self.tr("Training"))
        self._validation_key.set_text(self.tr("Validation"))
        self._best_key.set_text(self.tr("Lowest validation loss"))
        self._plot.setLabel("bottom", self.tr("Epochs"))
        self.setAccessibleName(self._title.text())

    def _lacks(self, values: FloatArray) -> bool:
        """Whether there is no such figure: accuracies are NaN where no output tells a class."""
        return self._measure is Measure.ACCURACY and bool(np.isnan(values[:1]).any())

    def _batches(self, history: RunHistory) -> Curve:
        loss = self._measure is Measure.LOSS
        return history.batch_losses if loss else history.batch_accuracies

    def _show_batches(self, curve: Curve, batches_an_epoch: int) -> None:
        if not len(curve) or self._lacks(curve.values):
            self._raw.setData([], [])
            self._training.setData([], [])
            return
        for item, (places, heights) in (
            (self._raw, curve.envelope(POINTS)),
            (self._training, curve.means(SMOOTHING, POINTS)),
        ):
            item.setData((places + 1) / batches_an_epoch, heights)

    def _prepare_plot(self) -> None:
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.getPlotItem().setContentsMargins(0, 0, UNIT, 0)
        view = self._plot.getViewBox()
        view.setLimits(xMin=0)
        view.setDefaultPadding(0.04)
        if self._measure is Measure.ACCURACY:
            view.setLimits(yMin=0, yMax=1.02)
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setStyle(tickFont=font(11), tickLength=0)
            axis.enableAutoSIPrefix(False)
            # An axis takes 3 ms to paint and rarely changes.
            axis.setCacheMode(axis.CacheMode.DeviceCoordinateCache)
        self._plot.getAxis("left").setWidth(6 * UNIT)
        self._plot.showGrid(x=False, y=True, alpha=0.5)

    def _apply_theme(self) -> None:
        theme = self._settings.theme
        colour = QColor(theme.runs[0])
        faint = theme.mixed(theme.runs[0], 0.3)  # opaque paints faster than see-through
        self._plot.setBackground(theme.surface)
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.text_secondary))
        self._raw.setPen(pg.mkPen(faint, width=1))
        self._training.setPen(pg.mkPen(colour, width=2))
        self._validation.setPen(pg.mkPen(colour, width=2, style=Qt.PenStyle.DashLine))
        for item, size in ((self._training, 8), (self._validation, 8)):
            item.setSymbolBrush(colour)
            item.setSymbolPen(pg.mkPen(theme.surface))
            item.setSymbolSize(size)
        self._validation.setSymbol("o")
        self._best.setPen(pg.mkPen(theme.negative, width=2))
        self._best.setBrush(pg.mkBrush(None))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addWidget(self._title)
        head.addWidget(self._note)
        self._note.hide()
        head.addStretch()
        head.addWidget(self._training_key)
        head.addWidget(self._validation_key)
        head.addWidget(self._best_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addLayout(head)
        column.addWidget(self._plot, 1)
