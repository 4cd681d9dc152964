"""The line above the charts: title, controls, export; less of it where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.views.train.chart_controls import ChartControls
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.zoom import px


class ChartHead(QWidget):
    """Title, smoothing and "show everything" go, in this order, before the charts are cut off.

    Beside a lesson, or a lesson and the settings, the window is narrower than all of it.
    """

    def __init__(self, title: QWidget, controls: ChartControls, export: QWidget) -> None:
        super().__init__()
        self._all = (title, *controls.in_line, export)
        self._spare = ((title,), controls.of_smoothing, (controls.reset,))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        line.addWidget(title)
        line.addStretch()
        line.addWidget(controls)
        line.addWidget(export)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._need(len(self._spare)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words, another size
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        states = range(len(self._spare) + 1)
        room = self.width()
        gone = next((it for it in states if self._need(it) <= room), len(self._spare))
        for place, group in enumerate(self._spare):
            for widget in group:
                widget.setVisible(place >= gone)

    def _need(self, gone: int) -> int:
        """Pixels that are needed without so many groups of what can be spared."""
        away = {it for group in self._spare[:gone] for it in group}
        stays = [it for it in self._all if it not in away]
        widths = (max(it.sizeHint().width(), it.minimumWidth()) for it in stays)
        return sum(widths) + px(UNIT) * (len(stays) + 1)
