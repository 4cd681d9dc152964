"""What the class demo does to the window: its line above the workspaces, its command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout

from fashion_gui.session.session import Session
from fashion_gui.widgets.zoom import zoom_part

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.app.show.bar import ShowBar
    from fashion_gui.app.show.show import Show


class ShowGuide(QObject):
    """Makes the show when it is first wanted. Owned by the main window.

    Attributes:
        show, bar: None before the first.
        speed: seconds of the show in a second; for tests.
    """

    def __init__(self, session: Session, window: MainWindow, place: QVBoxLayout) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._place = place
        self.show: Show | None = None
        self.bar: ShowBar | None = None
        self.speed = 1.0
        for signal in (session.trainer.state_changed, session.lessons.step_changed):
            signal.connect(self._follow)

    @Slot()
    def start(self) -> None:
        """Begins the show; nothing where a run of the person's own goes on."""
        if self.show is None:
            self._make()
        assert self.show is not None
        self.show.start()

    def leave(self) -> None:
        """Ends it, where one goes on."""
        if self.show is not None:
            self.show.leave()

    def _make(self) -> None:
        from fashion_gui.app.show.bar import ShowBar  # after the first paint
        from fashion_gui.app.show.scenes import SCENES
        from fashion_gui.app.show.show import Show

        self.show = Show(self._session, self._window, SCENES, self.speed)
        self.bar = ShowBar(self.show, self._session.settings)
        zoom_part(self.bar)
        self._place.insertWidget(0, self.bar)
        self.show.changed.connect(self._follow)
        self.bar.room_changed.connect(self._show_run_bar)

    @Slot()
    def _follow(self) -> None:
        scene = None if self.show is None else self.show.scene
        goes_on = scene is not None
        if goes_on:
            self._window.setFocus()  # or the focus would wander from the bar to whatever is next
        self._show_run_bar()
        lessons = self._session.lessons
        self._window.menus.class_demo.setEnabled(not goes_on and lessons.can_start)
        self._window.presentation.keep_escape(not goes_on)

    @Slot()
    def _show_run_bar(self) -> None:
        """In a show only where a run is the scene's matter and the window is high enough."""
        scene = None if self.show is None else self.show.scene
        is_low = self.bar is not None and self.bar.is_low
        self._window.run_bar.setVisible(scene is None or (scene.trains and not is_low))
