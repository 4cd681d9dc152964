"""Drawings of the games, kept on this computer until they are deleted.

Each is a PNG whose name says the rest, so that nothing but the pictures themselves can be lost:
`20261128T131500123-8-4-7.2.png` was to be a bag, was taken for a coat last, and was found out after
7.2 seconds; `none` stands for no class, `late` for time that ran out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QImage

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.background import Background

MOST = 300
"""Drawings kept; the oldest give way."""

_NAME = re.compile(r"(\d{8}T\d{9})-(\d)-(\d|none)-(\d+\.\d|late)\.png")


def gallery_folder() -> Path:
    """Where this platform keeps a program's own data."""
    location = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(location) / "gallery"


@dataclass(frozen=True, eq=False)
class GalleryDrawing:
    """A drawing of a game.

    Attributes:
        image: as it was drawn, black on white.
        wanted: the class that was to be drawn.
        guessed: the class that it was taken for last; None for none.
        seconds: until it was found out; None where time ran out.
        moment: when, in local time.
    """

    image: QImage
    wanted: int
    guessed: int | None
    seconds: float | None
    moment: datetime

    @property
    def ink(self) -> npt.NDArray[np.uint8]:
        """(h, w) uint8, 0 paper, 255 full ink."""
        image = self.image.convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return 255 - rows[:, : image.width()]

    @property
    def file_name(self) -> str:
        guessed = "none" if self.guessed is None else str(self.guessed)
        seconds = "late" if self.seconds is None else f"{self.seconds:.1f}"
        stamp = self.moment.strftime("%Y%m%dT%H%M%S%f")[:-3]
        return f"{stamp}-{self.wanted}-{guessed}-{seconds}.png"


class Gallery(QObject):
    """The drawings, the newest first. Lives in the GUI thread; files are the background's."""

    #: `drawings` are others now.
    changed = Signal()
    #: A drawing could not be written to the disk: it is there until the program is closed.
    keeping_failed = Signal()

    def __init__(
        self, background: Background, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        """Without a folder nothing is kept beyond the program's end."""
        super().__init__(parent)
        self._background = background
        self._folder = folder
        self._drawings: tuple[GalleryDrawing, ...] = ()

    @property
    def drawings(self) -> tuple[GalleryDrawing, ...]:
        """The newest first."""
        return self._drawings

    def load(self) -> None:
        """Reads what earlier games have left."""
        if self._folder is not None:
            self._background.do(partial(read_drawings, self._folder), self._take_read)

    def add(self, drawing: GalleryDrawing) -> None:
        """Keeps a drawing; beyond `MOST` the oldest goes."""
        kept = (drawing, *self._drawings)
        self._drawings = kept[:MOST]
        if self._folder is not None:
            work = partial(_write, self._folder, drawing, [it.file_name for it in kept[MOST:]])
            self._background.do(work, self._take_written)
        self.changed.emit()

    def remove(self, drawings: Iterable[GalleryDrawing]) -> None:
        """Deletes drawings, here and on the disk."""
        gone = set(drawings)
        self._drawings = tuple(it for it in self._drawings if it not in gone)
        if self._folder is not None:
            self._background.do(partial(_delete, self._folder, [it.file_name for it in gone]))
        self.changed.emit()

    def _take_read(self, read: tuple[GalleryDrawing, ...]) -> None:
        known = {it.file_name for it in self._drawings}
        more = (it for it in read if it.file_name not in known)
        self._drawings = (*self._drawings, *more)[:MOST]
        self.changed.emit()

    def _take_written(self, is_written: bool) -> None:
        if not is_written:
            self.keeping_failed.emit()


def read_drawings(folder: Path) -> tuple[GalleryDrawing, ...]:
    """What lies in a folder, the newest first; what is no such drawing is passed over."""
    try:
        names = sorted((it.name for it in folder.iterdir()), reverse=True)
    except OSError:
        return ()
    found = (_read(folder / name) for name in names[: 2 * MOST])
    return tuple(it for it in found if it is not None)[:MOST]


def _read(file: Path) -> GalleryDrawing | None:
    name = _NAME.fullmatch(file.name)
    if name is None or int(name[2]) >= CLASS_COUNT:
        return None
    try:
        moment = datetime.strptime(name[1] + "000", "%Y%m%dT%H%M%S%f")  # noqa: DTZ007 - local time
    except ValueError:
        return None
    image = QImage(str(file))
    if image.isNull():
        return None
    guessed = None if name[3] == "none" else int(name[3])
    seconds = None if name[4] == "late" else float(name[4])
    return GalleryDrawing(image, int(name[2]), guessed, seconds, moment)


def _write(folder: Path, drawing: GalleryDrawing, gone: list[str]) -> bool:
    _delete(folder, gone)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return drawing.image.save(str(folder / drawing.file_name))


def _delete(folder: Path, names: list[str]) -> None:
    for name in names:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError:
            continue  # it is read again at the next start
