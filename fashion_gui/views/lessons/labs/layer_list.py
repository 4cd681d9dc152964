"""The layers of a network in a short list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.summary import batch_shape_text, summary_rows
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_ROW = 36
_LEFT, _RIGHT = 12, 8


@dataclass(frozen=True)
class ListedLayer:
    """One row: name, what it is, its shape, its weights."""

    layer_id: LayerId
    what: str
    shape: str
    parameters: int


def listed_layers(network: Network, analysis: Analysis) -> tuple[ListedLayer, ...]:
    """The rows of a network."""
    result = []
    for it in summary_rows(network, analysis):
        activation = network.layers[it.layer_id].parameters.get("activation")
        what = f"{it.kind_name} · {activation}" if activation else it.kind_name
        shape = batch_shape_text(it.output_shape)
        result.append(ListedLayer(it.layer_id, what, shape, it.parameters))
    return tuple(result)


@zoomed
class LayerList(QWidget):
    """Rows of layers; some marked by a colour on their left edge."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.rows: tuple[ListedLayer, ...] = ()
        self._marks: Mapping[LayerId, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def show_layers(
        self, rows: tuple[ListedLayer, ...], marks: Mapping[LayerId, str] | None = None
    ) -> None:
        """Shows these; marks are names of colours of the theme, by layer."""
        self.rows, self._marks = rows, marks or {}
        self.setAccessibleName("; ".join(f"{it.layer_id}: {it.what}" for it in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 * UNIT, max(1, len(self.rows)) * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(18 * UNIT, self._narrowest()), max(1, len(self.rows)) * _ROW)

    def _narrowest(self) -> int:
        """Pixels in which every row has room for all of its two lines."""
        upper, lower = QFontMetrics(font(12, QFont.Weight.DemiBold)), QFontMetrics(font(11))
        return max(
            (
                _LEFT
                + _RIGHT
                + UNIT
                + max(
                    upper.horizontalAdvance(f"{row.layer_id}{row.parameters:,}"),
                    lower.horizontalAdvance(row.what + row.shape),
                )
                for row in self.rows
            ),
            default=0,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, row in enumerate(self.rows):
            area = QRectF(0, place * _ROW + 2, self.width(), _ROW - 4)
            self._draw(painter, area, row)

    def _draw(self, painter: QPainter, area: QRectF, row: ListedLayer) -> None:
        theme = self._settings.theme
        mark = self._marks.get(row.layer_id)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface_raised))
        painter.drawRoundedRect(area, 6, 6)
        if mark is not None:
            painter.setBrush(QColor(getattr(theme, mark)))
            painter.drawRoundedRect(QRectF(area.left(), area.top(), 4, area.height()), 2, 2)
        inside = area.adjusted(_LEFT, 0, -_RIGHT, 0)
        upper, lower = inside.adjusted(0, 1, 0, -15), inside.adjusted(0, 16, 0, -1)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QPen(QColor(theme.text)))
        painter.setFont(font(12, QFont.Weight.DemiBold))
        painter.drawText(upper, left, row.layer_id)
        painter.setFont(font(12))
        painter.drawText(upper, right, f"{row.parameters:,}")
        painter.setPen(QPen(QColor(theme.text_secondary)))
        painter.setFont(font(11))
        painter.drawText(lower, left, row.what)
        painter.drawText(lower, right, row.shape)
