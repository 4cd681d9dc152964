"""The callbacks of the recipe: cards that a person adds and removes."""

from __future__ import annotations

from PySide6.QtCore import Slot as QtSlot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from fashion_gui.session.callback_words import callback_sentence
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.callback_card import CallbackCard
from fashion_gui.views.train.callback_slots import EXCLUSIVE, SLOTS, Slot, has_tensorboard
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget


class CallbackList(TranslatedWidget):
    """A card for each callback, and a menu of those that can be added."""

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self.cards: dict[str, CallbackCard] = {}
        self.add_button = QPushButton()
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.entries: dict[str, QAction] = {}
        for slot in SLOTS:
            entry = self.menu.addAction(slot.name)
            entry.triggered.connect(lambda _=False, it=slot: self._add(it))
            self.entries[slot.name] = entry
        self.always_entry = self.menu.addAction("TerminateOnNaN")
        self.always_entry.setCheckable(True)
        self.always_entry.setChecked(True)
        self.always_entry.setEnabled(False)
        self.add_button.setMenu(self.menu)
        self._always = label("caption", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        self._column.addWidget(self.add_button)
        self._column.addWidget(self._always)
        document.recipe_changed.connect(self._follow_recipe)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self._follow_recipe()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.add_button.setText(self.tr("Add callback"))
        sentence = callback_sentence("TerminateOnNaN")
        self._always.setText(f"TerminateOnNaN – {sentence}")
        self.always_entry.setToolTip(sentence)
        self._offer()

    @QtSlot()
    def _follow_recipe(self) -> None:
        recipe = self._document.recipe
        for name, card in list(self.cards.items()):
            if not card.fits(recipe):
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
                del self.cards[name]
        place = 0
        for slot in SLOTS:
            if slot.values(recipe) is None:
                continue
            if slot.name in self.cards:
                self.cards[slot.name].show_recipe(recipe)
            else:
                self._insert(slot, place)
            place += 1
        self._offer()

    def _insert(self, slot: Slot, place: int) -> None:
        card = CallbackCard(slot, self._document, self._settings)
        card.removal_requested.connect(lambda: self._remove(slot))
        self.cards[slot.name] = card
        self._column.insertWidget(place, card)
        card.show()

    def _offer(self) -> None:
        """Enables what can be added, and says why something cannot."""
        recipe = self._document.recipe
        for slot in SLOTS:
            entry = self.entries[slot.name]
            others = EXCLUSIVE - {slot.name} if slot.name in EXCLUSIVE else set()
            if slot.values(recipe) is not None:
                reason = self.tr("It is in the list already.")
            elif others & self.cards.keys():
                reason = self.tr("Only one callback at a time can set the learning rate.")
            elif slot.name == "TensorBoard" and not has_tensorboard():
                reason = self.tr(
                    "The package “tensorboard” is not installed (pip install tensorboard)."
                )
            else:
                reason = ""
            entry.setEnabled(not reason)
            entry.setToolTip(reason or callback_sentence(slot.name))

    def _add(self, slot: Slot) -> None:
        self._document.set_recipe(slot.add(self._document.recipe))

    def _remove(self, slot: Slot) -> None:
        self._document.set_recipe(slot.remove(self._document.recipe))

    def _take_theme(self) -> None:
        self.add_button.setIcon(icon("plus", self._settings.theme, size=16))
