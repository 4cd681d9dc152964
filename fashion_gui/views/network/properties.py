"""The properties panel: the selected layer, or the network as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fashion_gui.network.edits import RenameLayer
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.layer_form import LayerForm
from fashion_gui.views.network.layer_panel import LayerPanel
from fashion_gui.views.network.overview import NetworkOverview
from fashion_gui.views.network.parameter_hint import ParameterHint
from fashion_gui.widgets.layout import UNIT, Card, SidePanel
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH = 36 * UNIT


class PropertiesPanel(SidePanel, TranslatedWidget):
    """Follows the selection with one panel, which is led from layer to layer."""

    #: This layer is to be selected: its problem was pressed, or another use of its weights.
    layer_chosen = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._panel: LayerPanel | None = None
        self._layer_id: LayerId | None = None
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._prepare)
        self.overview = NetworkOverview(document, settings)
        self.overview.layer_chosen.connect(self.layer_chosen)
        self.setFixedWidth(WIDTH)
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        self._content.addWidget(self.overview)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        card = self._card = Card()
        card.column.setContentsMargins(1, 1, 1, 1)
        card.column.setSpacing(0)
        self.hint = ParameterHint(content, card)
        self.hint.field_explained.connect(self._keep_in_sight)
        card.column.addWidget(self._area, 1)
        card.column.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        document.network_changed.connect(self._follow_document)
        document.replaced.connect(lambda: self.show_selection(()))
        self.retranslate_ui()

    @property
    def panel(self) -> LayerPanel | None:
        """All about the selected layer."""
        return self._panel if self._layer_id is not None else None

    @property
    def form(self) -> LayerForm | None:
        """The form of the selected layer."""
        return self.panel.form if self.panel is not None else None

    def show_selection(self, selected: tuple[LayerId, ...]) -> None:
        """Shows the one selected layer, the overview otherwise."""
        self.overview.show_selection(selected)
        wanted = selected[0] if len(selected) == 1 else None
        if wanted == self._layer_id:
            return
        self._layer_id = wanted
        self.overview.setVisible(wanted is None)
        if wanted is None:
            if self._panel is not None:
                self._panel.leave()
        else:
            panel = self._panel_for(wanted)
            panel.show_layer(wanted)
            panel.show()
        self._area.verticalScrollBar().setValue(0)

    def focus_first_field(self) -> None:
        """Puts the cursor into the selected layer's first parameter."""
        if self.form is not None:
            self.form.focus_first_field()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Properties"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._idle.start()

    @Slot()
    def _prepare(self) -> None:
        """Builds a little of the panel before it is needed, so that no selection need wait."""
        first = next(iter(self._document.network.layers), None)
        if self._panel is None and first is not None:
            self._panel_for(first)
        elif self._panel is None or not self._panel.form.build_ahead():
            self._idle.stop()

    def _keep_in_sight(self, field: ParameterField) -> None:
        """The explanation below takes room: the field must not be behind it."""
        layout = self._card.layout()
        assert layout is not None
        layout.activate()
        self._area.ensureWidgetVisible(field, 0, UNIT)

    def _panel_for(self, layer_id: LayerId) -> LayerPanel:
        if self._panel is None:
            self._panel = LayerPanel(self._document, self._settings, layer_id)
            self._panel.hide()
            self._panel.layer_chosen.connect(self.layer_chosen)
            self._panel.rename_requested.connect(self._rename)
            self._content.addWidget(self._panel)
        return self._panel

    def _rename(self, new_id: LayerId) -> None:
        assert self.form is not None
        edit = RenameLayer(self.form.layer_id, new_id)
        if self._document.apply(edit):
            self.layer_chosen.emit(new_id)

    def _follow_document(self) -> None:
        self.overview.follow_document()
        if self._panel is None or self._layer_id is None:
            return
        layer = self._document.network.layers.get(self._layer_id)
        if layer is None:
            self.show_selection(())
        elif layer.kind_name != self._panel.form.kind_name:
            # Another network came, with a layer of the same name.
            self._panel.show_layer(self._layer_id)
        else:
            self._panel.follow_document()
