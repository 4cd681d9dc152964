"""Collapsing the linear layers of the open network: what Keras says of it, and the edit itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from fashion_gui.network.collapse import Collapse, dependence_of
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.collapse import Collapse as CollapseLab
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT


class CollapseDialog(Dialog):
    """The demonstration of the lesson on the person's network, and a button that does it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, 110 * UNIT, 76 * UNIT)
        self._document = session.document
        self.lab = CollapseLab(session)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.collapse = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.collapse.setProperty("role", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.lab, 1)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self._collapse)
        self.buttons.rejected.connect(self.reject)
        self._document.network_changed.connect(self._follow)
        self.lab.kind.value_changed.connect(self._follow)
        self.retranslate_ui()
        self._follow()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("Collapse linear layers"))
        self.collapse.setText(self.tr("Collapse"))
        self.collapse.setToolTip(
            self.tr("Puts one layer in place of those marked on the left. Undo brings them back.")
        )
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    @Slot()
    def _follow(self) -> None:
        shows_own = not self.lab.kind.value
        chains = dependence_of(self._document.network).chains
        self.collapse.setEnabled(shows_own and bool(chains))

    @Slot()
    def _collapse(self) -> None:
        self._document.apply(Collapse(dependence_of(self._document.network).chains))
        self.accept()
