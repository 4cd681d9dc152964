"""The patience of early stopping, epoch by epoch, under the chart that it watches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fashion_gui.runs.callbacks import EarlyStopping, rises
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.patience import Stop, stopping_of
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoom_factor, zoomed

HEIGHT = 8 * UNIT
_PIPS = 5
"""Patience up to which every epoch of it is a pip; a longer one is a bar."""
_PIP = 4.0
_NARROW = 11
"""Pixels between epochs below which pips would touch."""


@dataclass(frozen=True)
class Countdown:
    """Early stopping on a run: the callback, what it does, whether the run is over."""

    callback: EarlyStopping
    stop: Stop
    is_over: bool

    @classmethod
    def of(cls, history: RunHistory, callback: EarlyStopping, is_over: bool) -> Countdown | None:
        """Computed from the epochs recorded; None before the first."""
        values = [getattr(it, callback.monitor) for it in history.epochs]
        if not values:
            return None
        if rises(callback.monitor):
            values = [-value for value in values]
        stop = stopping_of(
            values, callback.patience, callback.min_delta, callback.restore_best_weights
        )
        return cls(callback, stop, is_over)

    def left(self, epoch: int) -> int:
        """Epochs of patience that are left after this one."""
        return max(self.callback.patience - self.stop.waits[epoch], 0)


@zoomed
class PatienceLane(TranslatedWidget):
    """A column of pips an epoch: full ones are patience left. `place_of` gives an epoch's pixel."""

    def __init__(
        self,
        settings: Settings,
        place_of: Callable[[int], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._place_of = place_of
        self._countdown: Countdown | None = None
        self._colour = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def countdown(self) -> Countdown | None:
        """What is drawn."""
        return self._countdown

    def show_countdown(self, countdown: Countdown | None, colour: int = 0) -> None:
        """Draws this, in one of the theme's colours of runs."""
        if countdown != self._countdown or colour != self._colour:
            self._countdown, self._colour = countdown, colour
            self.setAccessibleDescription(self._in_words())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(20 * UNIT, HEIGHT)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Patience of early stopping"))
        self._best_word, self._stop_word = self.tr("best"), self.tr("stop")
        self._restored_word = self.tr("weights restored")
        self._name = self.tr("Patience")
        self.setAccessibleDescription(self._in_words())
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._in_words(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        painter.setPen(QColor(theme.text_secondary))
        if self._countdown is None:
            return
        gutter = QRectF(0, 0, 6 * UNIT - 2, 3 * UNIT)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(gutter, right, self._name)
        painter.setClipRect(self.rect().adjusted(6 * UNIT - 8, 0, 0, 0))
        colour = QColor(theme.runs[self._colour % len(theme.runs)])
        stop = self._countdown.stop
        near = self._place(1) - self._place(0)
        for epoch in range(len(stop.waits)):
            place = self._place(epoch)
            if -near <= place <= self.width() + near:
                self._paint_epoch(painter, epoch, place, near, colour)
        self._paint_words(painter, stop)

    def _place(self, epoch: int) -> float:
        return self._place_of(epoch) / zoom_factor()

    def _paint_epoch(
        self, painter: QPainter, epoch: int, place: float, near: float, colour: QColor
    ) -> None:
        assert self._countdown is not None
        theme, patience = self._settings.theme, self._countdown.callback.patience
        left = self._countdown.left(epoch)
        bottom = 3 * UNIT
        empty = QColor(theme.border)
        if patience <= _PIPS and near >= _NARROW:
            painter.setPen(Qt.PenStyle.NoPen)
            for pip in range(patience):
                painter.setBrush(colour if pip < left else empty)
                height = bottom - _PIP / 2 - pip * (_PIP + 0.6)
                painter.drawEllipse(QPointF(place, height), _PIP / 2, _PIP / 2)
        else:
            wide = min(max(near - 2, 1), 6)
            full = 2.5 * UNIT
            painter.fillRect(QRectF(place - wide / 2, bottom - full, wide, full), empty)
            share = full * left / max(patience, 1)
            painter.fillRect(QRectF(place - wide / 2, bottom - share, wide, share), colour)

    def _paint_words(self, painter: QPainter, stop: Stop) -> None:
        assert self._countdown is not None
        theme = self._settings.theme
        best, end = self._place(stop.best_epoch), self._place(stop.epoch)
        below = 3 * UNIT + 4
        painter.setPen(QPen(QColor(theme.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(best, below + UNIT), 4, 4)
        metrics = painter.fontMetrics()
        painter.setPen(QColor(theme.text_secondary))
        baseline = below + UNIT + metrics.ascent() / 2 - 1
        best_left = best - metrics.horizontalAdvance(self._best_word) - 9
        if best_left < 6 * UNIT - 8 and not stop.stopped:  # it would be cut off
            best_left = best + 9
        painter.drawText(QPointF(best_left, baseline), self._best_word)
        if not stop.stopped:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.wrong))
        painter.drawRect(QRectF(end - 4, below + UNIT - 4, 8, 8))
        painter.setPen(QColor(theme.text_secondary))
        painter.drawText(QPointF(end + 9, baseline), self._stop_word)
        if stop.weights_epoch != stop.epoch and end - best > 24:
            y = below + UNIT
            painter.setPen(QPen(QColor(theme.text_secondary), 1.2))
            painter.drawLine(QPointF(best + 7, y), QPointF(end - 7, y))
            painter.drawLine(QPointF(best + 7, y), QPointF(best + 11, y - 3))
            painter.drawLine(QPointF(best + 7, y), QPointF(best + 11, y + 3))
            wide = metrics.horizontalAdvance(self._restored_word)
            if end - best > wide + 30:
                middle = (best + end - wide) / 2
                ground = QRectF(middle - 4, y - 8, wide + 8, 16)
                painter.fillRect(ground, QColor(theme.surface))
                painter.drawText(QPointF(middle, baseline), self._restored_word)

    def _in_words(self) -> str:
        if self._countdown is None:
            return ""
        stop, patience = self._countdown.stop, self._countdown.callback.patience
        words = self.tr("Best so far: epoch {best}.").format(best=stop.best_epoch + 1)
        if not stop.stopped:
            left = self._countdown.left(stop.epoch)
            return f"{words} " + self.tr("Patience left, in epochs: {left} of {patience}.").format(
                left=left, patience=patience
            )
        words += " " + self.tr("Patience ran out after epoch {stop}.").format(stop=stop.epoch + 1)
        if stop.weights_epoch != stop.epoch:
            words += " " + self.tr("The weights of epoch {best} are restored.").format(
                best=stop.weights_epoch + 1
            )
        return words

    @Slot()
    def redraw(self) -> None:
        """The chart above has moved."""
        self.update()
