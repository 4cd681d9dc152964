"""The name of a layer, to be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fashion_gui.network.edits import EditError, RenameLayer
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.words import edit_error_sentence
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT
from fashion_gui.widgets.translated import TranslatedWidget

_CAPTION_WIDTH = 12 * UNIT
"""As wide as the names of the parameters above it."""


class LayerName(TranslatedWidget):
    """A line with the layer's name; a name that is refused stays there with the reason."""

    #: The layer is to get this name, which it can have.
    rename_requested = Signal(str)

    def __init__(
        self, document: Document, layer_id: LayerId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._layer_id = layer_id
        self._caption = label("secondary")
        self.line = QLineEdit(layer_id)
        self.line.setFixedHeight(CONTROL_HEIGHT)
        self._caption.setBuddy(self.line)
        self.complaint = label("wrong", wrap=True)
        self.complaint.hide()
        self._caption.setFixedWidth(_CAPTION_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addLayout(row(self._caption, self.line))
        column.addWidget(self.complaint)
        self.line.textEdited.connect(self._check)
        self.line.editingFinished.connect(self._request)
        self.retranslate_ui()

    def show_layer(self, layer_id: LayerId) -> None:
        """Shows another layer's name, or the same again; what is being typed is not taken."""
        self._layer_id = layer_id
        self.line.setText(layer_id)
        self._check()

    def retranslate_ui(self) -> None:
        self._caption.setText(self.tr("Name"))
        self.line.setAccessibleName(self.tr("Name of the layer"))
        self.line.setToolTip(
            self.tr("The layer's name in Keras: letters a to z, digits and underscores.")
        )
        self._check()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.line.setText(self._layer_id)
            self._check()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _check(self) -> bool:
        """Says why the name cannot be taken; whether it can."""
        complaint = ""
        try:
            RenameLayer(self._layer_id, self.line.text()).apply(self._document.network)
        except EditError as error:
            complaint = edit_error_sentence(error)
        self.complaint.setText(complaint)
        self.complaint.setVisible(bool(complaint))
        if self.line.property("invalid") != bool(complaint):
            self.line.setProperty("invalid", bool(complaint))
            self.line.style().polish(self.line)
        return not complaint

    @Slot()
    def _request(self) -> None:
        if self.line.text() != self._layer_id and self._check():
            self.rename_requested.emit(self.line.text())
