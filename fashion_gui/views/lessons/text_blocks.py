"""The text of a step: paragraphs, points, formulas and pictures below one another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap, QTextDocumentFragment
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fashion_gui.glossary import glossary, language_of
from fashion_gui.lessons.reader import picture_path
from fashion_gui.lessons.texts import Block, BlockKind
from fashion_gui.session.lesson_facts import SessionFacts
from fashion_gui.session.lesson_words import live_word
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.terms import TermLabel

_CODE = re.compile(r"`[^`]*`")
_FORMULA = 18
"""Pixels of a formula's letters."""


class TextBlocks(QWidget):
    """Shows blocks, the live numbers among them as they are when `refresh` is called.

    A term of the glossary is explained where it comes first.
    """

    def __init__(
        self, settings: Settings, facts: SessionFacts, picture_width: int = 34 * UNIT
    ) -> None:
        super().__init__()
        self._settings = settings
        self._facts = facts
        self._picture_width = picture_width
        self._words: list[TermLabel] = []
        self._live: list[tuple[TermLabel, Block]] = []
        self._told: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)

    @property
    def text(self) -> str:
        """What is read, without marks, a line a block."""
        return "\n".join(_plain(it) for it in self._words)

    def show_blocks(self, blocks: Iterable[Block], folder: Path) -> None:
        """Shows these blocks in place of those before; pictures are looked for in `folder`."""
        self._words, self._live, self._told = [], [], set()
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for block in blocks:
            self._column.addWidget(self._widget(block, folder))

    def refresh(self) -> None:
        """Words the live numbers anew."""
        for words, block in self._live:
            words.show_html(self._html(block))

    def _widget(self, block: Block, folder: Path) -> QWidget:
        if block.kind is BlockKind.FORMULA:
            formula = Formula(self._settings, _FORMULA)
            formula.set_lines((block.plain,))
            return formula
        if block.kind is BlockKind.PICTURE:
            return self._picture(block, folder)
        is_heading = block.kind is BlockKind.HEADING
        terms = () if is_heading else self._new_terms(block)
        words = TermLabel("heading" if is_heading else "body", terms)
        words.show_html(self._html(block))
        self._words.append(words)
        if block.is_live:
            self._live.append((words, block))
        return self._point(words) if block.kind is BlockKind.BULLET else words

    def _new_terms(self, block: Block) -> Collection[str]:
        """Ids of the terms that this block is the first to mention."""
        words = _CODE.sub("", block.plain)
        found = glossary().places(words, language_of(words))
        terms = {it.term.id for it in found} - self._told
        self._told |= terms
        return terms

    def _point(self, words: QLabel) -> QWidget:
        point = QWidget()
        line = QHBoxLayout(point)
        line.setContentsMargins(UNIT // 2, 0, 0, 0)
        line.setSpacing(UNIT)
        dot = label("body")
        dot.setText("•")
        line.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        return point

    def _picture(self, block: Block, folder: Path) -> QWidget:
        path = picture_path(folder, block.file)
        picture = Picture(self._settings, path, self._picture_width)
        picture.setAccessibleName(block.plain)
        picture.setToolTip(block.plain)
        return picture

    def _html(self, block: Block) -> str:
        return block.html(lambda live: live_word(live, self._facts))


class Picture(QLabel):
    """A picture of the program, no wider than its text; it grows with the zoom as the text does."""

    def __init__(self, settings: Settings, path: Path | None, most_width: int) -> None:
        super().__init__()
        self._settings = settings
        self._pixels = QPixmap() if path is None else QPixmap(str(path))
        self._width = min(self._pixels.width(), most_width)
        settings.zoom_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._pixels.isNull():
            return
        ratio = self.devicePixelRatioF()
        width = round(self._width * self._settings.zoom * ratio)
        shown = self._pixels.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)


def _plain(words: QLabel) -> str:
    return QTextDocumentFragment.fromHtml(words.text()).toPlainText()
