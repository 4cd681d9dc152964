"""What a person has chosen about the program itself: language, theme, zoom, presenting."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale, QObject, QSettings, Signal

from fashion_gui.session.theme import CONTRASTED, LIGHT, THEMES, Theme

LANGUAGES = {"en": "English", "ko": "한국어"}
"""Languages by code, each named in itself."""

ZOOMS = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)
"""Times as large as usual that there are."""

USUAL_ZOOM = {False: 1.0, True: 1.5}
"""To begin with, by whether the program is presenting."""

_WELCOMED = "welcomed"
_LOADING = "loading_seconds"
_ZOOM_KEYS = {False: "zoom", True: "presentation_zoom"}


class Settings(QObject):
    """What is chosen, kept between starts where `store` is given. Lives in the GUI thread.

    Presenting is not kept; its zoom is another one than that of the desk.
    """

    #: The language is another one now (its code).
    language_changed = Signal(str)
    #: The colours are others now.
    theme_changed = Signal()
    #: Everything is to be another size now.
    zoom_changed = Signal()
    #: Presenting has begun or ended.
    presenting_changed = Signal(bool)

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
        self._loading_seconds = self._stored_seconds(_LOADING)
        self._presenting = False
        self._zooms = {it: self._stored_zoom(it) for it in (False, True)}

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
        """The theme chosen, at full contrast while presenting."""
        return CONTRASTED[self._theme.name] if self._presenting else self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        theme = THEMES[theme.name]
        if theme is self._theme:
            return
        self._theme = theme
        self._keep("theme", theme.name)
        self.theme_changed.emit()

    @property
    def zoom(self) -> float:
        """Times as large as usual, one of `ZOOMS`."""
        return self._zooms[self._presenting]

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        if zoom == self.zoom:
            return
        self._zooms[self._presenting] = zoom
        self._keep(_ZOOM_KEYS[self._presenting], zoom)
        self.zoom_changed.emit()

    @property
    def is_first_start(self) -> bool:
        """Whether the person has not been welcomed yet. Never where nothing is kept."""
        return self._store is not None and not self._stored(_WELCOMED)

    def note_welcomed(self) -> None:
        self._keep(_WELCOMED, "yes")

    @property
    def loading_seconds(self) -> float | None:
        """What TensorFlow took to be loaded the last time; None before the first."""
        return self._loading_seconds

    @loading_seconds.setter
    def loading_seconds(self, seconds: float) -> None:
        self._loading_seconds = seconds
        self._keep(_LOADING, round(seconds, 2))

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by steps of `ZOOMS`; by 0, as large as usual."""
        if steps == 0:
            self.zoom = USUAL_ZOOM[self._presenting]
            return
        place = ZOOMS.index(self.zoom) + steps
        self.zoom = ZOOMS[min(max(place, 0), len(ZOOMS) - 1)]

    @property
    def presenting(self) -> bool:
        """Whether the program shows itself to a class: large and at full contrast."""
        return self._presenting

    @presenting.setter
    def presenting(self, presenting: bool) -> None:
        if presenting == self._presenting:
            return
        before = self.zoom
        self._presenting = presenting
        self.theme_changed.emit()
        if self.zoom != before:
            self.zoom_changed.emit()
        self.presenting_changed.emit(presenting)

    def _stored_zoom(self, presenting: bool) -> float:
        written = self._stored(_ZOOM_KEYS[presenting])
        return next((it for it in ZOOMS if str(it) == written), USUAL_ZOOM[presenting])

    def _stored_seconds(self, key: str) -> float | None:
        """None where no time stands there."""
        try:
            seconds = float(self._stored(key))
        except ValueError:
            return None
        return seconds if 0 < seconds < math.inf else None

    def _stored(self, key: str) -> str:
        return str(self._store.value(key, "")) if self._store is not None else ""

    def _keep(self, key: str, value: str | float) -> None:
        if self._store is not None:
            self._store.setValue(key, value)


def system_language() -> str:
    """The system's language where the program speaks it, English otherwise."""
    return _known(QLocale.system().name().partition("_")[0], "en")


def _known(code: str, otherwise: str) -> str:
    return code if code in LANGUAGES else otherwise
