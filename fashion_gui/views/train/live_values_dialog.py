"""The optimizer's arithmetic for one weight, in a window beside the curves."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.session.session import Session
from fashion_gui.views.train.optimizer_live_card import OptimizerLiveCard
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT

WIDTH = 104 * UNIT
"""Least width: below it the formula beside the table could not be read."""


class LiveValuesDialog(Dialog):
    """Stays open while the run goes on and the curves are used; watches while it is open."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self.card = OptimizerLiveCard(session)
        self.card.heading.setChecked(True)
        self.card.heading.hide()  # the window has its title, and is closed rather than folded
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        column.addWidget(self.card)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("The optimizer at one weight"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)
