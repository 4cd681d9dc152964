"""Terms of the glossary where they appear: underlined with dots, explained by a hover."""

from __future__ import annotations

import html
import re
from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import (
    QCursor,
    QHelpEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolTip, QWidget

from fashion_gui.glossary import Term, glossary, language_of

_SCHEME = "term:"
_LANGUAGE = "language"
_TAG = re.compile(r"(<[^>]+>)")
_LONGEST = {"en": 60, "ko": 36}
"""Letters of a caption at most: a sentence speaks of too much to explain all of it."""
_PARAMETERS = {
    "units": "neuron",
    "rate": "dropout rate",
    "filters": "feature maps",
    "kernel_regularizer": "regularization",
    "bias_regularizer": "regularization",
    "activity_regularizer": "regularization",
    "momentum": "",  # of an optimizer or of a moving mean
}
"""What parameters are about that are called otherwise."""
_MOST = 2
"""Terms of a caption that are explained."""
_MILLISECONDS = 20_000
"""That an explanation stays which was asked for by the keyboard."""


def term_tip(term: Term, language: str) -> str:
    """The explanation as the HTML of a tooltip: the term, its other name, what it means."""
    other = next(name for it, name in term.names.items() if it != language)
    name = term.names[language]
    head = f"<b>{html.escape(name)}</b>"
    if other != name:
        head += f" · {html.escape(other)}"
    return f"<p>{head}<br>{html.escape(term.texts[language])}</p>"


def explained_tip(caption: str, tip: str = "", language: str = "") -> str:
    """A tooltip, and below it what the terms mean that the caption speaks of.

    Args:
        language: of the explanation, where the caption does not tell: F1 is F1 in both.
    """
    explanation = caption_tip(caption, language)
    if not explanation:
        return tip
    return (f"<p>{html.escape(tip)}</p>" if tip else "") + explanation


def told_at(event: QHelpEvent, window: QWidget) -> bool:
    """Explains the terms in the caption at the pointer, where nothing else is told of it.

    Qt asks the window at last, after all that is under the pointer: call it for the tool tips of a
    window, and every caption in it is explained. Whether there was something to explain.
    """
    part = window.childAt(event.pos())
    tip = "" if part is None else caption_tip(_caption(part), _language_at(part))
    if tip:
        QToolTip.showText(event.globalPos(), tip, part)
    return bool(tip)


def caption_tip(caption: str, language: str = "") -> str:
    """The explanation of the terms that a caption speaks of; "" for none, and for sentences."""
    own = language_of(caption)
    if len(caption) > _LONGEST[own]:
        return ""
    return "".join(term_tip(it, language or own) for it in _terms_of(caption))


def parameter_tip(name: str, meaning: str) -> str:
    """What a parameter of Keras means, with the terms that it is about; "" where there are none.

    Args:
        meaning: in the language set, several lines at the most.
    """
    caption = _PARAMETERS.get(name, name.replace("_", " "))
    terms = _terms_of(caption)
    if not terms:
        return ""
    lines = html.escape(meaning).replace("\n", "<br>")
    return f"<p>{lines}</p>" + "".join(term_tip(it, language_of(meaning)) for it in terms)


def _terms_of(caption: str) -> list[Term]:
    whole = glossary().called(caption)
    if whole is not None:
        return [whole]
    places = glossary().places(caption, language_of(caption))
    return list({it.term.id: it.term for it in places}.values())[:_MOST]


def show_language(window: QWidget, language: str) -> None:
    """Notes which language a window is in: there are captions that are the same in both."""
    window.setProperty(_LANGUAGE, language)


def _language_at(part: QWidget) -> str:
    around: QWidget | None = part
    while around is not None:
        language = around.property(_LANGUAGE)
        if isinstance(language, str):
            return language
        around = around.parentWidget()
    return ""


def _caption(part: QWidget) -> str:
    """What a label or a button says, or what a picture calls itself."""
    words = part.text() if isinstance(part, (QLabel, QAbstractButton)) else ""
    return words or part.accessibleName()


def with_links(text: str, terms: Collection[str]) -> str:
    """HTML in which the first mention of each of these terms, by id, is a link to it."""
    wanted, pieces, in_code = set(terms), [], False
    for piece in _TAG.split(text):
        if piece.startswith("<"):
            in_code = (in_code or piece == "<code>") and piece != "</code>"
        elif not in_code:
            piece = _linked(piece, wanted, language_of(text))
        pieces.append(piece)
    return "".join(pieces)


def _linked(words: str, wanted: set[str], language: str) -> str:
    pieces, end = [], 0
    for place in glossary().places(words, language):
        if place.term.id in wanted:
            wanted.remove(place.term.id)
            word = words[place.start : place.end]
            pieces += [words[end : place.start], f'<a href="{_SCHEME}{place.term.id}">{word}</a>']
            end = place.end
    return "".join((*pieces, words[end:]))


class TermLabel(QLabel):
    """Words in HTML. A term in them is explained where the pointer rests on it, or by Enter.

    Tab goes from term to term.

    Args:
        terms: ids of those that are marked, each where it comes first.
    """

    def __init__(self, role: str, terms: Collection[str] = ()) -> None:
        super().__init__()
        self._terms = terms
        self._html = ""
        self._tip = ""
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        if terms:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            self.linkHovered.connect(self._hover)
            self.linkActivated.connect(self._open)

    @property
    def explanation(self) -> str:
        """HTML of the explanation that was shown last; "" once the pointer has left the term."""
        return self._tip

    def show_html(self, text: str) -> None:
        """Shows these words, if they are others."""
        if text != self._html:
            self._html = text
            self.setText(with_links(text, self._terms))
            self._dot()

    @Slot(str)
    def _hover(self, link: str) -> None:
        self._tip = self._tip_of(link)
        if self._tip:
            QToolTip.showText(QCursor.pos(), self._tip, self)
        else:
            QToolTip.hideText()

    @Slot(str)
    def _open(self, link: str) -> None:
        self._tip = self._tip_of(link)
        below = self.mapToGlobal(QPoint(0, self.height()))
        QToolTip.showText(below, self._tip, self, self.rect(), _MILLISECONDS)

    def _tip_of(self, link: str) -> str:
        if not link.startswith(_SCHEME):
            return ""
        return term_tip(glossary().term(link.removeprefix(_SCHEME)), language_of(self._html))

    def _dot(self) -> None:
        """Dots below the terms, in the colour of the text: HTML has none in Qt."""
        self.sizeHint()  # lays the text out, before which the document is empty
        document = self.findChild(QTextDocument)
        if not isinstance(document, QTextDocument):
            return
        for fragment in _anchors(document):
            dotted = QTextCharFormat(fragment.charFormat())
            dotted.clearForeground()
            dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            cursor = QTextCursor(document)
            cursor.setPosition(fragment.position())
            cursor.setPosition(
                fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(dotted)


def _anchors(document: QTextDocument) -> list[QTextFragment]:
    found = []
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            if fragment.charFormat().isAnchor():
                found.append(fragment)
            place += 1
        block = block.next()
    return found
