"""The show in the running window: its clock, its scenes one after the other, the own work back."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashion_gui.app.show.scene import Act, Scene, Stage
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw.workspace import DrawWorkspace

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow

TICK_MILLISECONDS = 25
LONGEST_TICK = 0.25
"""Seconds that a tick counts for at most: a laptop that slept does not skip scenes."""


class Show(QObject):
    """Plays scenes. The person's own project, runs and drawing wait, and come back at the end.

    Attributes:
        scenes: in their order.
        place: of the scene that is played, from 0; None where no show goes on.
    """

    #: Another scene is played, or it has begun to stand still or to go on, or the show is over.
    changed = Signal()
    #: Time has gone on.
    progressed = Signal()

    def __init__(
        self, session: Session, window: MainWindow, scenes: Sequence[Scene], speed: float = 1.0
    ) -> None:
        """`speed`: seconds of the show in a second."""
        super().__init__(window)
        self._stage = Stage(session, window)
        self._session = session
        self.scenes = tuple(scenes)
        self.place: int | None = None
        self._speed = speed
        self._act: Act | None = None
        self._waits_for: float | Callable[[], bool] = 0.0
        self._seconds = 0.0
        self._last_tick = 0.0
        self._is_paused = self._paused_run = False
        self._give_back: Callable[[], None] = lambda: None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MILLISECONDS)
        self._clock.timeout.connect(self._tick)
        session.trainer.state_changed.connect(self._hold_run)

    @property
    def scene(self) -> Scene | None:
        """The scene that is played."""
        return None if self.place is None else self.scenes[self.place]

    @property
    def is_paused(self) -> bool:
        return self._is_paused

    @property
    def can_start(self) -> bool:
        """Whether it could begin now: a run of the person's own would be lost."""
        lessons = self._session.lessons
        return self.place is None and lessons.can_start

    @property
    def share_done(self) -> float:
        """Of the scene that is played, from 0 to 1."""
        scene = self.scene
        return 0.0 if scene is None else min(self._seconds / scene.seconds, 1.0)

    @property
    def seconds_left(self) -> float:
        """Until the end of the last scene."""
        if self.place is None:
            return 0.0
        return max(sum(it.seconds for it in self.scenes[self.place :]) - self._seconds, 0.0)

    @Slot()
    def start(self) -> None:
        """Begins with the first scene; nothing where it cannot begin now."""
        if not self.can_start:
            return
        self._session.lessons.leave()
        self._set_aside()
        self.go_to(0)

    def go_to(self, place: int) -> None:
        """Plays a scene from its beginning; the show is over after the last. Nothing without one
        that goes on or begins."""
        if place >= len(self.scenes):
            self.leave()
            return
        self.place = max(place, 0)
        self._act = self.scenes[self.place].act(self._stage)
        self._waits_for = self._seconds = 0.0
        self._is_paused = self._paused_run = False
        self._last_tick = time.monotonic()
        self._clock.start()
        self.changed.emit()
        self._act_on(0.0)

    @Slot()
    def next(self) -> None:
        if self.place is not None:
            self.go_to(self.place + 1)

    @Slot()
    def previous(self) -> None:
        if self.place is not None:
            self.go_to(self.place - 1)

    @Slot()
    def pause_or_go_on(self) -> None:
        """Holds everything still, the run too, or has it go on from there."""
        trainer = self._session.trainer
        if self.place is None:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self._clock.stop()
            self._paused_run = trainer.state in (RunState.RUNNING, RunState.PREPARING)
            trainer.pause()
        else:
            if self._paused_run and trainer.state is RunState.PAUSED:
                trainer.train()
            self._last_tick = time.monotonic()
            self._clock.start()
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Ends the show; the person's own work is as it was. Nothing where none goes on."""
        if self.place is None:
            return
        self._clock.stop()
        self.place = self._act = None
        self._is_paused = False
        self._stage.put_back()
        self._give_back()
        self.changed.emit()

    @Slot()
    def _hold_run(self) -> None:
        """One that was still being built when the show was paused is held at its first batches."""
        if self._is_paused and self._paused_run:
            self._session.trainer.pause()

    @Slot()
    def _tick(self) -> None:
        now = time.monotonic()
        passed = min(now - self._last_tick, LONGEST_TICK) * self._speed
        self._last_tick = now
        self._seconds += passed
        scene = self.scene
        if scene is not None and self._seconds >= scene.seconds:
            self.next()
            return
        self._act_on(passed)
        self.progressed.emit()

    def _act_on(self, passed: float) -> None:
        """Lets the scene do what is due."""
        if callable(self._waits_for):
            if not self._waits_for():
                return
            self._waits_for = 0.0
        else:
            self._waits_for -= passed
        while self._act is not None and not callable(self._waits_for) and self._waits_for <= 0:
            late = self._waits_for
            try:
                waits_for = next(self._act)
            except StopIteration:
                self._act = None
                return
            # What was late is made up for, so that a hand that draws keeps its pace.
            self._waits_for = waits_for if callable(waits_for) else waits_for + max(late, -0.1)

    def _set_aside(self) -> None:
        session, window = self._session, self._stage.window
        shown, runs = session.lessons.facts.workspace, session.runs.memory
        page = window.workspace("draw")
        assert isinstance(page, DrawWorkspace)
        ink, drawn = page.ink, page.ink.memory
        session.document.set_aside(PRESETS[DEFAULT_PRESET].build())

        def give_back() -> None:
            if session.trainer.state is not RunState.IDLE:
                session.trainer.stop()
            session.document.give_back()
            session.runs.remember(runs)
            ink.recall(drawn)
            window.show_workspace(shown)

        self._give_back = give_back
