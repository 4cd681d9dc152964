"""What writing a widget paints: its text, its size on the screen, and where it is cut off.

A widget is painted alone, without its children, onto a device that draws nothing and notes every
call for text, be it of Qt's style, of a delegate or of a painter of ours. What is written onto a
pixmap first and shown from there is noted as it is written (`noted_on_pixmaps`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFontInfo,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPixmap,
    QRegion,
    QTransform,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QMenuBar, QScrollArea, QWidget

_Metric = QPaintDevice.PaintDeviceMetric
LEAST_PIXELS = 18.0
"""That can be read from the last row at 1280 × 720."""

SETTLING_MILLISECONDS = 100
_PATIENCE = 6000
_SLACK = 2.0
"""Pixels that writing may hang over: the air around a letter is not the letter."""


@dataclass(frozen=True)
class Writing:
    """A run of letters as painted: its size and place in pixels of the widget."""

    text: str
    pixels: float
    area: QRectF
    ends_in_dots: bool


class _Noting(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.writings: list[Writing] = []
        self._transform = QTransform()

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(self, place: Any, item: Any) -> None:
        text, font = item.text().strip(), item.font()
        if not text:
            return
        transform = self._transform
        ink = QFontMetricsF(font).tightBoundingRect(item.text()).translated(place)
        pixels = QFontInfo(font).pixelSize() * abs(transform.m22() or transform.m12())
        self.writings.append(
            Writing(text, pixels, transform.mapRect(ink), text.endswith(("…", "...")))
        )

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._transform = QTransform(state.transform())

    def drawPixmap(self, *_: Any) -> None: ...
    def drawImage(self, *_: Any) -> None: ...
    def drawPath(self, *_: Any) -> None: ...
    def drawPolygon(self, *_: Any) -> None: ...
    def drawPoints(self, *_: Any) -> None: ...
    def drawLines(self, *_: Any) -> None: ...
    def drawRects(self, *_: Any) -> None: ...
    def drawEllipse(self, *_: Any) -> None: ...


class _NotingDevice(QPaintDevice):
    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Noting()
        self._metrics = {
            _Metric.PdmWidth: QWidget.width(widget),
            _Metric.PdmHeight: QWidget.height(widget),
            _Metric.PdmDepth: 32,
            _Metric.PdmDpiX: 96,
            _Metric.PdmDpiY: 96,
            _Metric.PdmPhysicalDpiX: 96,
            _Metric.PdmPhysicalDpiY: 96,
            _Metric.PdmDevicePixelRatio: 1,
            _Metric.PdmDevicePixelRatioScaled: 65536,
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def writings_of(widget: QWidget) -> list[Writing]:
    """All that the widget itself writes."""
    device = _NotingDevice(widget)
    with _painted_anew(widget.parentWidget()):
        QWidget.render(widget, device, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return device.engine.writings


@contextmanager
def _painted_anew(chart: QWidget | None) -> Iterator[None]:
    """What a chart has painted once, to copy it, is painted as the rest of it meanwhile."""
    items = chart.scene().items() if isinstance(chart, pg.GraphicsView) else []
    before = {it: it.cacheMode() for it in items if it.cacheMode() != it.CacheMode.NoCache}
    for it in before:
        it.setCacheMode(it.CacheMode.NoCache)
    try:
        yield
    finally:
        for it, mode in before.items():
            it.setCacheMode(mode)


def complaints(window: QWidget, least_pixels: float) -> Iterator[str]:
    """Each writing of the window that is too small or cut off, in words."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        whole = _true_rect(widget)
        for writing in writings_of(widget):
            name = f"{_path(widget)} “{writing.text}”"
            if writing.pixels < least_pixels - 0.01:
                yield f"{name}: {writing.pixels:.1f} pixels"
            if writing.ends_in_dots and not _means_dots(widget, writing.text):
                yield f"{name}: elided"
            if not _scrolls(widget) and not _inside(writing.area, whole):
                yield f"{name}: {_words(writing.area)} of {_words(whole)}"
            elif not _scrolls(widget):
                where = _hidden_by(widget, writing.area)
                if where:
                    yield f"{name}: cut off by {where}"


def lasting_complaints(window: QWidget) -> list[str]:
    """What is still wrong for the last row once layouts have come to rest."""
    deadline = QDeadlineTimer(_PATIENCE)
    while True:
        QTest.qWait(SETTLING_MILLISECONDS)
        found = list(complaints(window, LEAST_PIXELS))
        if not found or deadline.hasExpired():
            return found


def _true_rect(widget: QWidget) -> QRectF:
    """Its rectangle in pixels of the screen (a zoomed widget says it in its own)."""
    return QRectF(QWidget.rect(widget))


def _inside(area: QRectF, whole: QRectF) -> bool:
    return whole.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(area)


def _hidden_by(widget: QWidget, area: QRectF) -> str:
    """The first widget around that does not show all of the area and cannot be scrolled."""
    while not widget.isWindow():
        area = area.translated(QPointF(widget.pos()))
        around = widget.parentWidget()
        assert around is not None
        widget = around
        if _scrolls(widget):
            return _path(widget) if _is_cut_sideways(widget, area) else ""
        if not _inside(area, _true_rect(widget)):
            return _path(widget)
    return ""


def _is_cut_sideways(viewport: QWidget, area: QRectF) -> bool:
    """Whether the area goes beyond what can only be scrolled up and down."""
    parent = viewport.parentWidget()
    if not isinstance(parent, QAbstractScrollArea) or (
        parent.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    ):
        return False
    whole = _true_rect(viewport)
    return area.left() < whole.left() - _SLACK or area.right() > whole.right() + _SLACK


def _scrolls(widget: QWidget) -> bool:
    """Whether it is the viewport of what can be scrolled to the rest; a chart's never is."""
    parent = widget.parentWidget()
    if isinstance(widget, QMenuBar) or not isinstance(parent, QAbstractScrollArea):
        return False
    if isinstance(parent, pg.GraphicsView):
        return False
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    is_viewport = parent.viewport() is widget
    bars = parent.verticalScrollBarPolicy() != off or not isinstance(parent, QScrollArea)
    margin = not is_viewport and not isinstance(parent, QScrollArea)  # as line numbers are
    return margin or (is_viewport and bars)


def _means_dots(widget: QWidget, text: str) -> bool:
    """Whether the dots are part of the words, as in “Race…”."""
    words = getattr(widget, "text", None)
    return callable(words) and text in str(words()).replace("&", "")


def _path(widget: QWidget) -> str:
    names: list[str] = []
    it: QWidget | None = widget
    while it is not None and len(names) < 4:
        names.append(type(it).__name__)
        it = it.parentWidget()
    return "/".join(reversed(names))


def _words(area: QRectF | QRect) -> str:
    return f"({area.left():.0f}, {area.top():.0f}, {area.right():.0f}, {area.bottom():.0f})"


class PixmapWritings:
    """What has been written onto pixmaps and pictures, which a widget shows later as they are."""

    def __init__(self) -> None:
        self._small: list[str] = []
        self.count = 0

    def note(self, painter: QPainter, arguments: tuple[Any, ...]) -> None:
        device = painter.device()
        text = next((it for it in arguments if isinstance(it, str)), "").strip()
        if not text or not isinstance(device, QPixmap | QImage):
            return
        self.count += 1
        scale = abs(painter.worldTransform().m22()) * device.devicePixelRatio()
        self._small.append(f"{QFontInfo(painter.font()).pixelSize() * scale:.1f} {text}")

    def forget(self) -> None:
        """Begins anew."""
        self._small.clear()

    def complaints(self, least_pixels: float) -> list[str]:
        """Each writing since the last time that is too small or elided."""
        small = [it for it in self._small if float(it.split()[0]) < least_pixels - 0.05]
        cut = [it for it in self._small if it.endswith("…")]
        self._small.clear()
        return [f"on a pixmap: {it}" for it in (*small, *cut)]


@contextmanager
def noted_on_pixmaps(monkeypatch: pytest.MonkeyPatch) -> Iterator[PixmapWritings]:
    """Notes every `drawText` onto a pixmap meanwhile."""
    noted = PixmapWritings()
    draw = QPainter.drawText

    def noting(painter: QPainter, *arguments: Any) -> Any:
        noted.note(painter, arguments)
        return draw(painter, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", noting)
        yield noted
