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
    """All, right or wrong; one true or predicted class or any; the order."""

    #: Something of it is another now.
    filter_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.verdicts = Segmented(tuple(Verdict), settings)
        self.classes = ChoiceBox(settings)
        self.classes.addItems([""] * (CLASS_COUNT + 1))
        self.predicted = ChoiceBox(settings)
        self.predicted.addItems([""] * (CLASS_COUNT + 1))
        for box in (self.classes, self.predicted):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.orders = ChoiceBox(settings)
        self.orders.addItems([""] * len(Order))
        self.orders.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.verdicts)
        layout.addWidget(self.classes)
        layout.addWidget(self.predicted)
        layout.addStretch()
        layout.addWidget(self.orders)
        self.verdicts.value_changed.connect(self.filter_changed)
        self.classes.currentIndexChanged.connect(self.filter_changed)
        self.predicted.currentIndexChanged.connect(self.filter_changed)
        self.orders.currentIndexChanged.connect(self.filter_changed)
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()
        self.retranslate_ui()

    @property
    def label(self) -> int | None:
        """The true class asked for, None for any."""
        index = self.classes.currentIndex()
        return None if index <= 0 else index - 1

    @property
    def predicted_label(self) -> int | None:
        """The predicted class asked for, None for any."""
        index = self.predicted.currentIndex()
        return None if index <= 0 else index - 1

    @property
    def order(self) -> Order:
        return tuple(Order)[max(self.orders.currentIndex(), 0)]

    def choose(self, true: int | None, predicted: int | None) -> None:
        """Asks for the garments of one cell of the confusion matrix; tells once."""
        self.blockSignals(True)
        self.verdicts.set_value(Verdict.ALL)
        self.classes.setCurrentIndex(0 if true is None else true + 1)
        self.predicted.setCurrentIndex(0 if predicted is None else predicted + 1)
        self.blockSignals(False)
        self.filter_changed.emit()

    def retranslate_ui(self) -> None:
        self.verdicts.setAccessibleName(self.tr("Predictions shown"))
        self.verdicts.set_text(Verdict.ALL, self.tr("All"))
        self.verdicts.set_text(Verdict.RIGHT, self.tr("Right"))
        self.verdicts.set_text(Verdict.WRONG, self.tr("Wrong"))
        for place, text in enumerate(
            (
                self.tr("In order"),
                self.tr("Most confident wrong first"),
                self.tr("Least confident first"),
                self.tr("Greatest loss first"),
            )
        ):
            self.orders.setItemText(place, text)
        self.orders.setAccessibleName(self.tr("Order"))
        self.classes.setAccessibleName(self.tr("True class"))
        self.classes.setItemText(0, self.tr("Every class"))
        self.predicted.setAccessibleName(self.tr("Predicted class"))
        self.predicted.setItemText(0, self.tr("Taken for any"))
        for label in range(CLASS_COUNT):
            name = garment_name(label, self._settings)
            self.classes.setItemText(label + 1, name)
            self.predicted.setItemText(label + 1, self.tr("Taken for {name}").format(name=name))

    def _draw_icons(self) -> None:
        theme = self._settings.theme
        for verdict, sign in _SIGNS.items():
            colour = theme.right if verdict is Verdict.RIGHT else theme.wrong
            self.verdicts.button(verdict).setIcon(icon(sign, theme, colour, 16))
        for label in range(CLASS_COUNT):
            for box in (self.classes, self.predicted):
                box.setItemIcon(label + 1, _chip(theme.classes[label]))


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
