"""What would patience k have done? Answered from the epochs that were recorded."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.events import EpochEnded
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.run_words import figure_text
from fashion_gui.views.train.patience_lane import HEIGHT, Countdown
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import guard_wheel
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import px


class WhatIfPatience(TranslatedWidget):
    """A slider for the patience, and what it would have come to. Empty while no run is over."""

    #: The answer is another one now.
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: ShownRun | None = None
        self._is_narrow = False
        self._question, self.answer = label("secondary"), label("secondary")
        self._value = label("figure")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._content = QWidget()
        self._lay_out()
        self.slider.valueChanged.connect(self._take_patience)
        self.retranslate_ui()

    def minimumSizeHint(self) -> QSize:
        """As wide as it is given; higher than the lane beside it where its words are broken."""
        content = self._content.layout()
        if self._run is None or not self._is_narrow or content is None:
            return QSize(0, px(HEIGHT))
        return QSize(0, max(px(HEIGHT), content.heightForWidth(self.width())))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_run(self, run: ShownRun | None) -> None:
        """Asks about a run that is over; None, or one without a second epoch, leaves it empty."""
        if run is self._run:
            return
        self._run = run if run is not None and len(run.history.epochs) > 1 else None
        self._content.setVisible(self._run is not None)
        if self._run is not None:
            chosen = self._run.early_stopping or EarlyStopping()
            with QSignalBlocker(self.slider):
                self.slider.setRange(1, max(len(self._run.history.epochs) - 1, chosen.patience, 1))
                self.slider.setValue(max(chosen.patience, 1))
        self._tell()

    @property
    def countdown(self) -> Countdown | None:
        """Early stopping with the patience chosen, on the run; None without a run."""
        if self._run is None:
            return None
        chosen = self._run.early_stopping or EarlyStopping()
        callback = replace(chosen, patience=self.slider.value())
        return Countdown.of(self._run.history, callback, is_over=True)

    def retranslate_ui(self) -> None:
        self._question.setText(self.tr("What would patience have done?"))
        self.slider.setAccessibleName(self.tr("Patience in epochs"))
        self.slider.setToolTip(
            self.tr(
                "So many epochs in a row without an improvement are waited for; "
                "computed from this run as the callback does."
            )
        )
        self._tell()

    @Slot()
    def _take_patience(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        countdown = self.countdown
        self._value.setText(str(self.slider.value()))
        text = ""
        if countdown is not None and self._run is not None:
            text = self._sentence(countdown, self._run.history)
        self.answer.setText(text)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, the slider stands below the question, and words are broken.

        Beside a lesson that is presented, the charts are narrow.
        """
        question = self._question.fontMetrics().horizontalAdvance(self._question.text())
        beside = self.slider.minimumWidth() + self._value.minimumWidth() + 2 * px(UNIT)
        self._is_narrow = self.width() < question + beside
        way = QBoxLayout.Direction
        self._head.setDirection(way.TopToBottom if self._is_narrow else way.LeftToRight)
        for words in (self._question, self.answer):
            words.setWordWrap(self._is_narrow)
        self.updateGeometry()

    def _sentence(self, countdown: Countdown, history: RunHistory) -> str:
        stop = countdown.stop
        if not stop.stopped:
            words = self.tr("It does not run out by epoch {count}.").format(
                count=len(history.epochs)
            )
        else:
            words = self.tr("Stops after epoch {epoch}: {figures}.").format(
                epoch=stop.epoch + 1, figures=self._figures(history.epochs[stop.epoch])
            )
        if stop.weights_epoch != stop.epoch:
            words += "\n" + self.tr("Restored from epoch {epoch}: {figures}.").format(
                epoch=stop.weights_epoch + 1,
                figures=self._figures(history.epochs[stop.weights_epoch]),
            )
        return words

    def _figures(self, epoch: EpochEnded) -> str:
        if math.isnan(epoch.val_accuracy):
            return self.tr("validation loss {loss}").format(loss=figure_text(epoch.val_loss))
        return self.tr("validation loss {loss}, accuracy {accuracy}").format(
            loss=figure_text(epoch.val_loss), accuracy=f"{epoch.val_accuracy:.4f}"
        )

    def _lay_out(self) -> None:
        self.slider.setFixedWidth(16 * UNIT)
        guard_wheel(self.slider)
        self._value.setFixedWidth(3 * UNIT)
        self._head = head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._question)
        setting = QHBoxLayout()
        setting.setSpacing(UNIT)
        setting.addWidget(self.slider)
        setting.addWidget(self._value)
        setting.addStretch(1)
        head.addLayout(setting, 1)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(UNIT // 2)
        inside.addLayout(head)
        inside.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._content)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._content.hide()
