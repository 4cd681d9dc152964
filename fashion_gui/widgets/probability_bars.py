"""Ten probabilities as ten bars, in the order and the colours of the classes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_GLIDE = 100
"""Milliseconds from one prediction to the next."""

_CHIP = 10.0
_THINNEST, _THICKEST = 8.0, 18.0
_TALLEST = 8.0 * UNIT
_FIGURE = 64.0
_APART = 2.0
"""Between the two bars of a row."""
_ROOMY = 5.5 * UNIT
"""Rows as high as this are written larger."""

_TICK = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def percentage(probability: float) -> str:
    """0–1 as in "92.3 %"."""
    return share_text(probability)


@zoomed
class ProbabilityBars(TranslatedWidget):
    """A row a class: colour, name, bar, percentage, and a tick at the true class.

    A second prediction beside the first has hollow bars and figures of its own. The figures are
    always those of the last prediction; only the bars glide.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._probabilities: npt.NDArray[np.float32] | None = None
        self._beside: npt.NDArray[np.float32] | None = None
        self._true_label: int | None = None
        self._writing = 13
        self._shown = np.zeros(CLASS_COUNT)
        self._from = self._to = self._shown
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(_GLIDE)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._glide)
        self._last_change = QTimer(self)
        self._last_change.setSingleShot(True)
        self._last_change.setInterval(_GLIDE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def probabilities(self) -> npt.NDArray[np.float32] | None:
        """The prediction shown, (10,)."""
        return self._probabilities

    @property
    def beside(self) -> npt.NDArray[np.float32] | None:
        """The second prediction, (10,)."""
        return self._beside

    def show_prediction(
        self,
        probabilities: npt.NDArray[np.float32] | None,
        true_label: int | None = None,
        beside: npt.NDArray[np.float32] | None = None,
    ) -> None:
        """Shows ten probabilities, (10,) float32, or none, and those of another network beside
        them; marks the true class where given."""
        self._probabilities = probabilities
        self._beside = beside
        self._true_label = true_label
        self._from = self._shown
        self._to = np.zeros(CLASS_COUNT) if probabilities is None else probabilities.astype(float)
        # What follows at once, as while a pen draws, has no time to glide.
        glides = self.isVisible() and not self._last_change.isActive()
        self._animation.stop()
        self._last_change.start()
        if glides:
            self._animation.start()
        else:
            self._shown = self._to
        self._describe()
        self.update()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Probability of each class"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40 * UNIT, CLASS_COUNT * 4 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * UNIT, CLASS_COUNT * 3 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(self.height() / CLASS_COUNT, _TALLEST)
        names = [garment_name(label, self._settings) for label in range(CLASS_COUNT)]
        self._writing = 13 if height < _ROOMY else 15
        widths = QFontMetricsF(font(self._writing, QFont.Weight.DemiBold))
        name_width = max(widths.horizontalAdvance(name) for name in names) + 2 * UNIT
        for label, name in enumerate(names):
            row = QRectF(0, label * height, self.width(), height)
            self._paint_row(painter, row, label, name, name_width)

    def _paint_row(
        self, painter: QPainter, row: QRectF, label: int, name: str, name_width: float
    ) -> None:
        theme = self._settings.theme
        middle = row.center().y()
        colour = QColor(theme.classes[label])
        predicted = self._predicted() == label
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(0, middle - _CHIP / 2, _CHIP, _CHIP), 3, 3)

        weight = QFont.Weight.DemiBold if predicted else QFont.Weight.Normal
        painter.setFont(font(self._writing, weight))
        left = _CHIP + UNIT
        writing = theme.text if self._probabilities is not None else theme.text_secondary
        painter.setPen(QColor(writing))
        painter.drawText(QRectF(left, row.top(), name_width, row.height()), _MIDDLE, name)

        ticked = 0.0 if self._true_label is None else _TICK + UNIT
        left += name_width
        figures = _FIGURE if self._beside is None else 2 * _FIGURE
        right = row.right() - figures - ticked
        thickness = min(max(_THINNEST, 0.32 * row.height()), _THICKEST)
        track = QRectF(left, middle - thickness / 2, max(0.0, right - left), thickness)
        if self._beside is not None:
            other = track.translated(0, (thickness + _APART) / 2)
            track.translate(0, -(thickness + _APART) / 2)
            self._paint_bar(painter, other, colour, float(self._beside[label]), hollow=True)
            self._paint_figure(painter, row, right + _FIGURE, label, self._beside)
        self._paint_bar(painter, track, colour, float(self._shown[label]))
        if self._probabilities is not None:
            self._paint_figure(painter, row, right, label, self._probabilities)
        if label == self._true_label:
            tick = pixmap("check", theme.right, _TICK, self.devicePixelRatioF())
            painter.drawPixmap(round(row.right() - _TICK), round(middle - _TICK / 2), tick)

    def _paint_bar(
        self, painter: QPainter, track: QRectF, colour: QColor, share: float, hollow: bool = False
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._settings.theme.surface_raised))
        painter.drawRoundedRect(track, 4, 4)
        bar = QRectF(track.left(), track.top(), track.width() * share, track.height())
        if bar.width() < 0.5:
            return
        if hollow:
            bar.adjust(0.75, 0.75, -0.75, -0.75)
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(colour)
        radius = max(0.0, min(4.0, bar.width() / (4 if hollow else 2)))
        painter.drawRoundedRect(bar, radius, radius)

    def _paint_figure(
        self,
        painter: QPainter,
        row: QRectF,
        left: float,
        label: int,
        probabilities: npt.NDArray[np.float32],
    ) -> None:
        likeliest = int(probabilities.argmax()) == label
        weight = QFont.Weight.DemiBold if likeliest else QFont.Weight.Normal
        theme = self._settings.theme
        painter.setFont(font(self._writing, weight))
        painter.setPen(QColor(theme.text if likeliest else theme.text_secondary))
        painter.drawText(
            QRectF(left, row.top(), _FIGURE, row.height()),
            _MIDDLE | Qt.AlignmentFlag.AlignRight,
            percentage(float(probabilities[label])),
        )

    def _predicted(self) -> int | None:
        return None if self._probabilities is None else int(np.argmax(self._probabilities))

    def _glide(self, share: float) -> None:
        self._shown = self._from + (self._to - self._from) * share
        self.update()

    def _describe(self) -> None:
        if self._probabilities is None:
            self.setAccessibleDescription(self.tr("No prediction yet"))
            return
        parts = self._spoken(self._probabilities)
        if self._beside is not None:
            parts += [self.tr("the other network"), *self._spoken(self._beside)]
        if self._true_label is not None:
            parts.append(
                self.tr("in truth {name}").format(
                    name=garment_name(self._true_label, self._settings)
                )
            )
        self.setAccessibleDescription(", ".join(parts))

    def _spoken(self, probabilities: npt.NDArray[np.float32]) -> list[str]:
        return [
            self.tr("{name} {percentage}").format(
                name=garment_name(label, self._settings), percentage=percentage(float(value))
            )
            for label, value in enumerate(probabilities)
        ]
