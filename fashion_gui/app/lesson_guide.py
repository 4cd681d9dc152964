"""What a lesson does to the window: its panel, rings around parts, locked parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.app.export_dialogs import written_sentence
from fashion_gui.app.highlight import Highlight
from fashion_gui.app.lesson_places import bring_into_sight, way_to, widget_of, workspace_of
from fashion_gui.session.lesson_words import LOCKED
from fashion_gui.session.session import Session
from fashion_gui.widgets.zoom import zoom_part

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.views.lessons.panel import LessonPanel


SETTLING_FRAMES = 6
"""Frames of the session after which a panel that has come back stands where it will stay."""


class LessonGuide(QObject):
    """Follows the session's lessons. Owned by the main window.

    Attributes:
        panel: made when the first lesson begins.
    """

    def __init__(
        self, session: Session, window: MainWindow, body: QWidget, place: QHBoxLayout
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._body = body
        self._place = place
        self._locked: list[QWidget] = []
        self._highlight: Highlight | None = None
        self._frames_to_settle = 0
        self._ringed: list[QWidget] = []
        self._told = ""
        self.panel: LessonPanel | None = None
        window.menus.file.hand_in.setEnabled(False)
        window.menus.file.hand_in.triggered.connect(self._hand_in)
        session.lessons.step_changed.connect(self._follow)
        session.document.refused.connect(self._tell_locked)
        session.lessons.workspace_requested.connect(window.show_workspace)
        session.settings.zoom_changed.connect(self._settle)
        session.frame.connect(self._follow_parts)

    @property
    def highlight(self) -> Highlight | None:
        """The rings; None before the first."""
        return self._highlight

    @Slot()
    def show_rings(self) -> None:
        """Rings the parts of the step, or what leads to them, and brings them into sight."""
        shown = [widget_of(self._window, it) for it in self._names if self._is_here(it)]
        self._window.presentation.speak_of(shown)
        self._settle()
        self._follow_parts()

    @property
    def _names(self) -> tuple[str, ...]:
        """Parts of which the step speaks."""
        step = self._session.lessons.step
        return () if step is None else step.highlight

    def _is_here(self, name: str) -> bool:
        """Whether a part is always there, or in the workspace that is shown."""
        return workspace_of(name) in ("", self._session.lessons.facts.workspace)

    @Slot()
    def _settle(self) -> None:
        self._frames_to_settle = SETTLING_FRAMES

    @Slot()
    def _follow_parts(self) -> None:
        """On a frame of the session: pages may have been turned, and parts have moved."""
        if not self._names and self._highlight is None:
            return
        parts = [
            way_to(self._window, it, self._session.lessons.facts.workspace) for it in self._names
        ]
        if parts != self._ringed:  # a page was turned: what leads back may be out of sight
            self._ringed = parts
            self._settle()
        if self._frames_to_settle:
            self._frames_to_settle -= 1
            bring_into_sight(parts)
        self._rings().ring(list(dict.fromkeys(parts)))

    @Slot()
    def _follow(self) -> None:
        lesson, step = self._session.lessons.lesson, self._session.lessons.step
        if lesson is not None and self.panel is None:
            from fashion_gui.views.lessons.panel import LessonPanel  # after the first paint

            self.panel = LessonPanel(self._session)
            zoom_part(self.panel)
            self._place.addWidget(self.panel)
            self.panel.hand_in.written.connect(self._tell_written)
        self._window.menus.file.hand_in.setEnabled(lesson is not None)
        if self.panel is not None:
            self.panel.setVisible(lesson is not None)
        for widget in self._locked:
            widget.setEnabled(True)
        self._locked = []
        if self._told and self._window.notices.text == self._told:
            self._window.notices.hide()
        for name in () if step is None else step.lock:
            widget = widget_of(self._window, name)
            if not widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
                widget.setEnabled(False)
                self._locked.append(widget)
        self.show_rings()

    @Slot()
    def _hand_in(self) -> None:
        if self.panel is not None:
            self.panel.hand_in.ask()

    @Slot(str)
    def _tell_locked(self, part: str) -> None:
        """A change was refused that came some other way than by the form, which is off."""
        self._window.notices.tell(lambda: LOCKED[part])
        self._told = self._window.notices.text

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self._window.notices.tell(lambda: written_sentence(path))

    def _rings(self) -> Highlight:
        if self._highlight is None:
            self._highlight = Highlight(self._session.settings, self._body)
        return self._highlight
