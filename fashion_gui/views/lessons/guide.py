"""The guide to writing lessons, to be read in the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from fashion_gui.lessons.guide import guide_html
from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.fixed_font import fixed_families
from fashion_gui.widgets.type_scale import screen_font
from fashion_gui.widgets.zoom import px, writing_px


class GuideText(QTextBrowser):
    """The guide in the language set. It is read beside the window, when it is first shown."""

    def __init__(self, settings: Settings, background: Background) -> None:
        super().__init__()
        self._settings = settings
        self._background = background
        self._read: dict[str, str] = {}
        """HTML by language; "" where the file cannot be read."""
        self._language = ""
        """That is shown; "" for none yet."""
        self._drawn = ("", "")
        """The text and the style sheet that are shown."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        settings.theme_changed.connect(self._draw)
        settings.zoom_changed.connect(self._draw)

    def show_guide(self) -> None:
        """Shows the guide in the language set, as soon as it is read."""
        self._language = self._settings.language
        if self._language in self._read:
            self._draw()
            return
        self._background.do(
            partial(_read_guide, self._language), partial(self._take, self._language)
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("How to Write a Lesson"))
        if self._language:
            self.show_guide()

    def _take(self, language: str, text: str) -> None:
        self._read[language] = text
        if language == self._language:
            self._draw()

    @Slot()
    def _draw(self) -> None:
        """Writes what is shown in the theme and the size set; the same place stays in sight."""
        text = self._read.get(self._language)
        if text is None or not self.isVisible():
            return
        text = text or self.tr("The guide is not there: install the program again.")
        sheet = _sheet(self._settings.theme)
        if (text, sheet) == self._drawn:
            return
        self._drawn = (text, sheet)
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        document = self.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(screen_font(13, tabular=False))
        document.setDefaultStyleSheet(sheet)
        self.setHtml(text)
        if place:  # to ask for the height has Qt lay all of it out at once
            bar.setValue(round(place * bar.maximum()))


def _read_guide(language: str) -> str:
    try:
        text = guide_html(language)
    except (OSError, ValueError):
        return ""
    # Qt enlarges the letters of an h1 or h2 whatever size they are to have.
    for level, role in (("h1", "title"), ("h2", "heading")):
        text = text.replace(f"<{level}>", f'<p class="{role}">').replace(f"</{level}>", "</p>")
    return text


def _sheet(theme: Theme) -> str:
    """How it looks: Qt knows no lengths but pixels of the screen here."""
    code = ", ".join(f"'{family}'" for family in fixed_families())
    bold = QFont.Weight.DemiBold.value
    return f"""
        * {{ color: {theme.text}; }}
        p, ul {{ margin-top: {px(4)}px; margin-bottom: {px(8)}px; }}
        .title {{ font-size: {writing_px(20)}px; font-weight: {bold}; margin-top: 0; }}
        .heading {{ font-size: {writing_px(16)}px; font-weight: {bold}; margin-top: {px(20)}px; }}
        li {{ margin-bottom: {px(4)}px; }}
        code, pre {{ font-family: {code}; font-size: {writing_px(12)}px; }}
        pre {{ white-space: pre-wrap; margin: 0; }}
        table {{ margin-top: {px(4)}px; margin-bottom: {px(12)}px; }}
        .code {{ background: {theme.surface_raised}; }}
        .code td {{ padding: {px(12)}px; }}
        .names {{ border-collapse: collapse; }}
        .names th {{ text-align: left; color: {theme.text_secondary}; padding: {px(6)}px; }}
        .names td {{ padding: {px(6)}px; border-top: 1px solid {theme.border}; }}
    """
