"""How long TensorFlow is being loaded, and how long it still takes, judged by the last start."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, Slot

from fashion_gui.session.inference import Inference, InferenceState
from fashion_gui.session.settings import Settings
from fashion_gui.session.tensorflow_import import is_imported

_MOST_SHARE = 0.95
"""More than this is not claimed to be done before it is."""


class LoadingClock(QObject):
    """Times the loading and keeps it in the settings. Lives in the GUI thread.

    What the computer needed the last time is all that is known: an import tells nothing of how far
    it is.
    """

    def __init__(
        self, inference: Inference, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._inference = inference
        self._settings = settings
        self._began: float | None = None
        self._is_whole = False
        inference.state_changed.connect(self._note_end)

    def begin(self) -> None:
        """The loading begins now."""
        self._began = perf_counter()
        self._is_whole = not is_imported()

    @property
    def goes_on(self) -> bool:
        return self._began is not None and self._inference.state is InferenceState.LOADING

    @property
    def elapsed(self) -> float | None:
        """Seconds since it began; None where nothing is loading."""
        if self._began is None or not self.goes_on:
            return None
        return perf_counter() - self._began

    @property
    def last_time(self) -> float | None:
        """Seconds that it took the last time; None where nobody knows."""
        return self._settings.loading_seconds

    @property
    def seconds_left(self) -> float | None:
        """As it took the last time; None where that is not known, or over already."""
        elapsed, last = self.elapsed, self.last_time
        return None if elapsed is None or last is None or elapsed >= last else last - elapsed

    @property
    def share_done(self) -> float:
        """From 0 to 1, likewise; 0 where it is not known."""
        elapsed, last = self.elapsed, self.last_time
        return 0.0 if elapsed is None or last is None else min(elapsed / last, _MOST_SHARE)

    @Slot()
    def _note_end(self) -> None:
        """A process that had imported it before tells nothing of the next start."""
        if self._began is None or self._inference.state is InferenceState.LOADING:
            return
        if self._is_whole and self._inference.can_classify:
            self._settings.loading_seconds = perf_counter() - self._began
        self._began = None
