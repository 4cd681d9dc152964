"""The properties panel: the selected layer's form, or the network as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.layer_form import LayerForm
from fashion_gui.views.network.overview import NetworkOverview
from fashion_gui.widgets.layout import UNIT, Card
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH = 36 * UNIT


class PropertiesPanel(TranslatedWidget):
    """Follows the selection; builds a new form only when another layer is selected."""

    #: A problem was pressed that stands at this layer.
    layer_chosen = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._form: LayerForm | None = None
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
        card = Card()
        card.column.setContentsMargins(1, 1, 1, 1)
        card.column.addWidget(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        document.network_changed.connect(self._follow_document)
        document.replaced.connect(lambda: self.show_selection(()))
        self.retranslate_ui()

    @property
    def form(self) -> LayerForm | None:
        """The form of the selected layer."""
        return self._form

    def show_selection(self, selected: tuple[LayerId, ...]) -> None:
        """Shows the form of the one selected layer, the overview otherwise."""
        self.overview.show_selection(selected)
        wanted = selected[0] if len(selected) == 1 else None
        if self._form is not None and self._form.layer_id == wanted:
            return
        if self._form is not None:
            self._content.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if wanted is not None:
            self._form = LayerForm(self._document, self._settings, wanted)
            self._content.addWidget(self._form)
            self._form.show()
        self.overview.setVisible(wanted is None)
        self._area.verticalScrollBar().setValue(0)

    def focus_first_field(self) -> None:
        """Puts the cursor into the selected layer's first parameter."""
        if self._form is not None:
            self._form.focus_first_field()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Properties"))

    def _follow_document(self) -> None:
        self.overview.follow_document()
        if self._form is None:
            return
        layer = self._document.network.layers.get(self._form.layer_id)
        if layer is None:
            self.show_selection(())
        else:
            self._form.follow_document()
