"""What a person has chosen about the program itself: language and theme."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QSettings, Signal

from fashion_gui.session.theme import LIGHT, THEMES, Theme

LANGUAGES = {"en": "English", "ko": "한국어"}
"""Languages by code, each named in itself."""


class Settings(QObject):
    """Language and theme, kept between starts where `store` is given. Lives in the GUI thread."""

    #: The language is another one now (its code).
    language_changed = Signal(str)
    #: The colours are others now.
    theme_changed = Signal()

    def __init__(
        self,
        language: str | None = None,
        theme: str | None = None,
        store: QSettings | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._language = _known(language or self._stored("language"), system_language())
        self._theme = THEMES.get(theme or self._stored("theme"), LIGHT)

    @property
    def language(self) -> str:
        """ "en" or "ko"."""
        return self._language

    @language.setter
    def language(self, code: str) -> None:
        if code == self._language:
            return
        self._language = code
        self._keep("language", code)
        self.language_changed.emit(code)

    @property
    def theme(self) -> Theme:
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        if theme is self._theme:
            return
        self._theme = theme
        self._keep("theme", theme.name)
        self.theme_changed.emit()

    def _stored(self, key: str) -> str:
        return str(self._store.value(key, "")) if self._store is not None else ""

    def _keep(self, key: str, value: str) -> None:
        if self._store is not None:
            self._store.setValue(key, value)


def system_language() -> str:
    """The system's language where the program speaks it, English otherwise."""
    return _known(QLocale.system().name().partition("_")[0], "en")


def _known(code: str, otherwise: str) -> str:
    return code if code in LANGUAGES else otherwise
