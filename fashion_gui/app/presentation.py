"""Presentation mode: the window made for the last row of a class."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fashion_gui.app.menus import MenuBar
from fashion_gui.app.rail import Rail
from fashion_gui.app.spotlight import Spotlight
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import SidePanel


class Presentation(QObject):
    """Full screen, large, at full contrast, with the side panels away.

    F5 begins and ends it; Esc ends it, too. The panels come back for as long as wanted by F4; those
    of which a lesson speaks stay.
    """

    def __init__(self, window: QWidget, menus: MenuBar, rail: Rail, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        self._rail = rail
        self._settings = settings
        self._spotlight = Spotlight(window)
        self._was_full_screen = False
        self._spoken_of: tuple[QWidget, ...] = ()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape_is_free = True
        self._escape.activated.connect(self.leave)
        menus.present.toggled.connect(self._set)
        menus.panels.toggled.connect(self.follow)
        menus.spotlight.toggled.connect(self._spotlight.turn)

    @Slot()
    def leave(self) -> None:
        """Back to the desk."""
        self._menus.present.setChecked(False)

    def keep_escape(self, free: bool) -> None:
        """Whether Esc ends it; else the key belongs to somebody else for a while."""
        self._escape_is_free = free
        self._escape.setEnabled(free and self._settings.presenting)

    def speak_of(self, parts: Sequence[QWidget]) -> None:
        """What is at the sides and holds one of these is not put away; what held others is."""
        if self._spoken_of != tuple(parts):
            self._spoken_of = tuple(parts)
            self.follow()

    @Slot()
    def follow(self) -> None:
        """Puts away what stands at the sides of the workspaces made so far, or brings it back."""
        away = self._settings.presenting and not self._menus.panels.isChecked()
        for panel in self._window.findChildren(QWidget):
            if isinstance(panel, SidePanel):
                panel.put_away(away and not self._holds_spoken_of(panel))

    def _holds_spoken_of(self, panel: QWidget) -> bool:
        return any(it is panel or panel.isAncestorOf(it) for it in self._spoken_of)

    @Slot(bool)
    def _set(self, on: bool) -> None:
        self._settings.presenting = on
        self._escape.setEnabled(on and self._escape_is_free)
        self._menus.panels.setEnabled(on)
        self._menus.spotlight.setEnabled(on)
        self._menus.panels.setChecked(False)
        self._rail.set_narrow(on)
        if on:
            self._was_full_screen = self._window.isFullScreen()
            self.follow()
            self._window.showFullScreen()
        else:
            self._menus.spotlight.setChecked(False)
            self.follow()
            if not self._was_full_screen:
                self._window.showNormal()
