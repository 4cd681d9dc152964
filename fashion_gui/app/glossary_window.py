"""Help > Glossary: every term that the program explains, searched in both languages."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.glossary import LANGUAGES, Term, glossary
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.terms import TermLabel

_LIST_WIDTH, _TEXT_WIDTH, _HEIGHT = 28 * UNIT, 46 * UNIT, 52 * UNIT
_TERM = Qt.ItemDataRole.UserRole
_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class GlossaryWindow(Dialog):
    """The terms on the left, below a line to search in; what the chosen one means on the right."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, _LIST_WIDTH + _TEXT_WIDTH + 6 * UNIT, _HEIGHT)
        self._settings = settings
        self.field, self.list = QLineEdit(), QListWidget()
        self.list.setUniformItemSizes(True)
        self._name, self._other = label("title", wrap=True), label("secondary", wrap=True)
        self._nothing = label("secondary", wrap=True)
        self._card = Card()
        self._text: TermLabel | None = None
        self._lay_out()
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show_term)
        self.retranslate_ui()

    @property
    def terms(self) -> list[str]:
        """The names of the terms that are listed."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    @property
    def explanation(self) -> str:
        """What is read on the right: the term, its other name, what it means."""
        term = self._term()
        text = "" if term is None else term.texts[self._settings.language]
        return "\n".join(filter(None, (self._name.text(), self._other.text(), text)))

    def open_anew(self, term: Term | None = None) -> None:
        """Shows the window with all terms, ready to be searched; this one is read, if any."""
        self.field.clear()
        if term is not None:
            rows = (self.list.item(row) for row in range(self.list.count()))
            item = next(it for it in rows if it.data(_TERM).id == term.id)
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.field.setPlaceholderText(self.tr("Find a term, in either language"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.list.setAccessibleName(self.tr("Terms"))
        self._nothing.setText(self.tr("No term of this name. Try a shorter word."))
        self._filter(self.field.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrow keys go through the list while the person types.
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _ARROWS:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _filter(self, words: str) -> None:
        chosen, language = self._term(), self._settings.language
        found = [it for it in glossary().explained(language) if _matches(it, words)]
        self.list.clear()
        for term in found:
            item = QListWidgetItem(term.names[language])
            item.setData(_TERM, term)
            self.list.addItem(item)
        self.list.setCurrentRow(found.index(chosen) if chosen in found else 0)
        self._nothing.setVisible(not found)
        self._card.setVisible(bool(found))

    @Slot()
    def _show_term(self) -> None:
        term, language = self._term(), self._settings.language
        if term is None:
            return
        names = {it: term.names[it] for it in LANGUAGES if it != language}
        self._name.setText(term.names[language])
        self._other.setText(", ".join(it for it in names.values() if it != self._name.text()))
        if self._text is not None:
            self._text.hide()
            self._text.deleteLater()
        text = term.texts[language]
        others = {it.term.id for it in glossary().places(text, language)} - {term.id}
        self._text = TermLabel("body", others)
        self._text.show_html(html.escape(text, quote=False))
        self._card.column.insertWidget(2, self._text)

    def _term(self) -> Term | None:
        item = self.list.currentItem()
        term: Term | None = None if item is None else item.data(_TERM)
        return term

    def _lay_out(self) -> None:
        self._card.column.addWidget(self._name)
        self._card.column.addWidget(self._other)
        self._card.column.addStretch()
        self.list.setMinimumWidth(_LIST_WIDTH)
        self._card.setMinimumWidth(_TEXT_WIDTH)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self.field, self.list)),
            (right, (self._nothing, self._card)),
        ):
            column.setSpacing(UNIT)
            for part in parts:
                column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        row.setSpacing(2 * UNIT)
        row.addLayout(left, 1)
        row.addLayout(right, 2)


def _matches(term: Term, words: str) -> bool:
    wanted = words.strip().lower()
    known = (word for language in LANGUAGES for word in term.words(language))
    return any(wanted in word.lower() for word in known)


def open_glossary(settings: Settings, window: QWidget, term: Term | None = None) -> GlossaryWindow:
    """Shows the glossary of a window, which has one at most, at a term."""
    found = window.findChild(GlossaryWindow)
    glossary_window = (
        found if isinstance(found, GlossaryWindow) else GlossaryWindow(settings, window)
    )
    glossary_window.open_anew(term)
    return glossary_window
