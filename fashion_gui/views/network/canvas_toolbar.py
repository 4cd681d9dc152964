"""The small toolbar that floats over the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.translated import TranslatedWidget


class CanvasToolbar(TranslatedWidget):
    """Zoom and delete, in the canvas's lower right corner."""

    def __init__(self, canvas: NetworkCanvas, settings: Settings) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._settings = settings
        self.zoom_out = self._button(canvas.zoom_out)
        self.zoom_in = self._button(canvas.zoom_in)
        self.fit = self._button(canvas.zoom_to_fit)
        self.delete = self._button(canvas.delete_selection)
        self._zoom = label("caption")
        self._zoom.setFixedWidth(4 * UNIT)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = Card()
        card.column.setContentsMargins(4, 4, 4, 4)
        card.column.setSpacing(2)
        for part in (self.zoom_in, self._zoom, self.zoom_out, self.fit, self.delete):
            card.column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        canvas.installEventFilter(self)
        canvas.zoom_changed.connect(self._show_zoom)
        canvas.network_scene.selection_present.connect(self.delete.setEnabled)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self._show_zoom(canvas.zoom)
        self.delete.setEnabled(bool(canvas.network_scene.selectedItems()))
        self.retranslate_ui()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._take_corner()
        return super().eventFilter(watched, event)

    def retranslate_ui(self) -> None:
        for button, text, keys in (
            (self.zoom_out, self.tr("Zoom out"), "−"),
            (self.zoom_in, self.tr("Zoom in"), "+"),
            (self.fit, self.tr("Zoom to fit"), "F"),
            (self.delete, self.tr("Delete the selection"), self.tr("Del")),
        ):
            button.setToolTip(f"{text} ({keys})")
            button.setAccessibleName(text)
        self._take_corner()

    def _button(self, action: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(action)
        return button

    def _take_corner(self) -> None:
        self.adjustSize()
        room = self._canvas.rect()
        self.move(room.right() - self.width() - UNIT, room.bottom() - self.height() - UNIT)

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom:.0%}")

    def _take_theme(self) -> None:
        theme = self._settings.theme
        self.zoom_out.setIcon(icon("zoom-out", theme))
        self.zoom_in.setIcon(icon("zoom-in", theme))
        self.fit.setIcon(icon("maximize", theme))
        self.delete.setIcon(icon("trash-2", theme))
