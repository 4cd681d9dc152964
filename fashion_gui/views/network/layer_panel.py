"""All about the selected layer: the uses of its weights, its form, its output, its name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.layer_form import LayerForm
from fashion_gui.views.network.layer_name import LayerName
from fashion_gui.views.network.shared_uses import SharedUses
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.output_form import OutputForm
from fashion_gui.widgets.translated import TranslatedWidget


class LayerPanel(TranslatedWidget):
    """Is led from layer to layer."""

    #: The node of another layer is to be selected.
    layer_chosen = Signal(str)
    #: The layer is to get this name.
    rename_requested = Signal(str)

    def __init__(
        self,
        document: Document,
        settings: Settings,
        layer_id: LayerId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.uses = SharedUses(document, settings, layer_id)
        self.form = LayerForm(document, settings, layer_id)
        self.output = OutputForm(document, settings, layer_id)
        self.name = LayerName(document, layer_id)
        self._output_title = label("heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        for part in (self.uses, self.form, self._output_title, self.output, self.name):
            column.addWidget(part)
        column.addStretch(1)
        self.uses.layer_chosen.connect(self.layer_chosen)
        self.name.rename_requested.connect(self.rename_requested)
        self.retranslate_ui()
        self.follow_document()

    def show_layer(self, layer_id: LayerId) -> None:
        """Shows another layer of the document."""
        self.name.show_layer(layer_id)
        self.form.show_layer(layer_id)
        self.uses.show_layer(layer_id)
        self.output.layer_id = layer_id
        self.output.retranslate_ui()
        self._show_output()

    def leave(self) -> None:
        """Nothing is selected any more: a name that is being typed is not taken."""
        self.name.show_layer(self.form.layer_id)
        self.hide()

    def follow_document(self) -> None:
        """Shows the layer as it is now; every control stays."""
        self.form.follow_document()
        self.uses.follow_document()
        self._show_output()

    def retranslate_ui(self) -> None:
        self._output_title.setText(self.tr("Output"))

    def _show_output(self) -> None:
        is_output = self.output.output is not None
        self._output_title.setVisible(is_output)
        self.output.setVisible(is_output)
