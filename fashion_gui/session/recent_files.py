"""The files opened or saved last, kept between starts."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from fashion_gui.session.background import Background

MOST = 10
_KEY = "recent_files"


class RecentFiles(QObject):
    """Up to ten paths, the latest first. Lives in the GUI thread."""

    #: `paths` or `missing` are others now.
    changed = Signal()

    def __init__(
        self,
        background: Background,
        store: QSettings | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._store = store
        self._paths = _stored(store)
        self._missing: frozenset[Path] = frozenset()

    @property
    def paths(self) -> tuple[Path, ...]:
        return self._paths

    @property
    def missing(self) -> frozenset[Path]:
        """Those that were not there when `look` looked."""
        return self._missing

    def add(self, path: Path) -> None:
        """Puts a file first."""
        path = path.absolute()
        self._set((path, *(it for it in self._paths if it != path))[:MOST])

    def remove(self, path: Path) -> None:
        """Takes a file off the list, where it is on it."""
        path = path.absolute()
        self._set(tuple(it for it in self._paths if it != path))

    def clear(self) -> None:
        self._set(())

    def look(self) -> None:
        """Finds out in the background which are missing: a disk may be slow, or away."""
        paths = self._paths
        if paths:
            self._background.do(
                lambda: frozenset(it for it in paths if not it.is_file()), self._take_missing
            )

    def _take_missing(self, missing: frozenset[Path]) -> None:
        if missing != self._missing:
            self._missing = missing
            self.changed.emit()

    def _set(self, paths: tuple[Path, ...]) -> None:
        if paths == self._paths:
            return
        self._paths = paths
        if self._store is not None:
            self._store.setValue(_KEY, json.dumps([str(path) for path in paths]))
        self.changed.emit()


def _stored(store: QSettings | None) -> tuple[Path, ...]:
    if store is None:
        return ()
    try:
        texts = json.loads(str(store.value(_KEY, "[]")))
    except ValueError:
        return ()
    if not isinstance(texts, list):
        return ()
    return tuple(Path(text) for text in texts if isinstance(text, str))[:MOST]
