"""The Network workspace: palette on the left, canvas in the middle, properties on the right."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.canvas_column import CanvasColumn
from fashion_gui.views.network.canvas_toolbar import CanvasToolbar
from fashion_gui.views.network.lower_panel import LowerPanel
from fashion_gui.views.network.palette import LayerPalette
from fashion_gui.views.network.properties import PropertiesPanel
from fashion_gui.views.network.totals import TotalsLine
from fashion_gui.widgets.layout import UNIT, Card
from fashion_gui.widgets.translated import TranslatedWidget


def building(document: Document, settings: Settings) -> Generator[None, None, NetworkWorkspace]:
    """Makes the workspace in steps, each of which holds the window up for a few frames."""
    canvas = NetworkCanvas(document, settings)
    yield
    lower_panel = LowerPanel(document, settings)
    yield
    return NetworkWorkspace(document, settings, canvas, lower_panel)


class NetworkWorkspace(TranslatedWidget):
    """Builds the document's network."""

    def __init__(
        self,
        document: Document,
        settings: Settings,
        canvas: NetworkCanvas,
        lower_panel: LowerPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.canvas, self.lower_panel = canvas, lower_panel
        self.layer_palette = LayerPalette(settings)
        self.toolbar = CanvasToolbar(self.canvas, settings)
        self.properties = PropertiesPanel(document, settings)
        self.totals = TotalsLine(document, settings)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        line.setSpacing(2 * UNIT)
        line.addWidget(self.layer_palette)
        line.addWidget(self._canvas_card(), 1)
        line.addWidget(self.properties)
        self.layer_palette.layer_requested.connect(self.canvas.add_layer)
        self.canvas.selection_changed.connect(self.properties.show_selection)
        self.canvas.selection_changed.connect(self.lower_panel.show_selection)
        self.canvas.commands.code_pasted.connect(self.lower_panel.code.open_dialog)
        self.canvas.properties_requested.connect(self.properties.focus_first_field)
        self.properties.layer_chosen.connect(self._go_to_layer)
        self.toolbar.history_requested.connect(self.show_history)
        self.lower_panel.history.left.connect(self.canvas.setFocus)
        self.lower_panel.layer_chosen.connect(lambda layer_id: self.canvas.select([layer_id]))
        self.setFocusProxy(self.canvas)
        self.retranslate_ui()

    def show_history(self) -> None:
        """Shows what was done below the canvas, where each edit can be seen."""
        self.lower_panel.show_history()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Network"))

    def _canvas_card(self) -> Card:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.totals)
        card = Card()
        card.column.setContentsMargins(4, 4, 4, 4)
        card.column.addWidget(CanvasColumn(upper, self.lower_panel))
        return card

    def _go_to_layer(self, layer_id: str) -> None:
        self.canvas.select([layer_id])
        self.canvas.setFocus()
