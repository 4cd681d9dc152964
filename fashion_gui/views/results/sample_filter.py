"""Which samples to see, and in which order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.outcomes import Order, Verdict
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

_SIGNS = {Verdict.RIGHT: "check", Verdict.WRONG: "x"}
_CHIP = 12


class SampleFilter(TranslatedWidget):
    """All, right or wrong; one true class or any; in order or the worst first."""

    #: Something of it is another now.
    filter_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.verdicts = Segmented(tuple(Verdict), settings)
        self.classes = ChoiceBox(settings)
        self.classes.addItems([""] * (CLASS_COUNT + 1))
        self.classes.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.orders = Segmented(tuple(Order), settings)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self.verdicts)
        layout.addWidget(self.classes)
        layout.addStretch()
        layout.addWidget(self.orders)
        self.verdicts.value_changed.connect(self.filter_changed)
        self.classes.currentIndexChanged.connect(self.filter_changed)
        self.orders.value_changed.connect(self.filter_changed)
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()
        self.retranslate_ui()

    @property
    def label(self) -> int | None:
        """The true class asked for, None for any."""
        index = self.classes.currentIndex()
        return None if index <= 0 else index - 1

    def retranslate_ui(self) -> None:
        self.verdicts.set_text(Verdict.ALL, self.tr("All"))
        self.verdicts.set_text(Verdict.RIGHT, self.tr("Right"))
        self.verdicts.set_text(Verdict.WRONG, self.tr("Wrong"))
        self.orders.set_text(Order.INDEX, self.tr("In order"))
        self.orders.set_text(Order.WORST, self.tr("Most confident wrong first"))
        self.classes.setAccessibleName(self.tr("True class"))
        self.classes.setItemText(0, self.tr("Every class"))
        for label in range(CLASS_COUNT):
            self.classes.setItemText(label + 1, garment_name(label, self._settings))

    def _draw_icons(self) -> None:
        theme = self._settings.theme
        for verdict, sign in _SIGNS.items():
            colour = theme.right if verdict is Verdict.RIGHT else theme.wrong
            self.verdicts.button(verdict).setIcon(icon(sign, theme, colour, 16))
        for label in range(CLASS_COUNT):
            self.classes.setItemIcon(label + 1, _chip(theme.classes[label]))


def _chip(colour: str) -> QIcon:
    picture = QPixmap(2 * _CHIP, 2 * _CHIP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(picture.rect(), 7, 7)
    painter.end()
    return QIcon(picture)
