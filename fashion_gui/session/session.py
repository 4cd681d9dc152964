"""Everything that the running program holds, in one place and in order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from fashion_gui.network.project import Project
from fashion_gui.session.autosave import Autosave
from fashion_gui.session.background import Background
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.fine_tuning import FineTuning
from fashion_gui.session.gallery import Gallery
from fashion_gui.session.garbage import GarbageCollector
from fashion_gui.session.inference import Inference
from fashion_gui.session.inside import Inside
from fashion_gui.session.lessons import Lessons
from fashion_gui.session.loading_clock import LoadingClock
from fashion_gui.session.paper import Paper
from fashion_gui.session.project_files import ProjectFiles
from fashion_gui.session.readiness import Readiness
from fashion_gui.session.recent_files import RecentFiles
from fashion_gui.session.run_following import RunFollower
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.session.shelf import Shelf
from fashion_gui.session.trainer import Trainer

FRAME_MILLISECONDS = 33
"""Between two repaints of what moves while a run goes on."""


class Session(QObject):
    """The document, the garments, the run and the classifiers. Lives in the GUI thread."""

    #: Thirty times a second: views that have something new repaint.
    frame = Signal()

    def __init__(
        self,
        project: Project,
        settings: Settings,
        data_folder: Path | None = None,
        parent: QObject | None = None,
        *,
        recovery_folder: Path | None = None,
        gallery_folder: Path | None = None,
        store: QSettings | None = None,
    ) -> None:
        """`recovery_folder` takes copies of unsaved work, `gallery_folder` the drawings of the
        games and `store` the recent files; without them nothing is kept."""
        super().__init__(parent)
        self.settings = settings
        self.document = Document(project, self)
        self.dataset = Dataset(self.document, data_folder, self)
        self.trainer = Trainer(self.document, self.dataset, Shelf(recovery_folder), self)
        self.inference = Inference(self.dataset, parent=self)
        self.loading = LoadingClock(self.inference, settings, self)
        self.readiness = Readiness(self.document, self.dataset, self.trainer, self.inference, self)
        follower = RunFollower(self.document, self.dataset, self.trainer, self.inference, self)
        self.runs = Runs(self.document, self.trainer, follower, self)
        self.inside = Inside(self.document, self.dataset, self.trainer, self.inference, self)
        self.background = Background(self)
        self.paper = Paper(self)
        self.fine_tuning = FineTuning(
            self.document,
            self.dataset,
            self.trainer,
            self.inference,
            self.runs,
            self.background,
            self,
        )
        self.recent_files = RecentFiles(self.background, store, self)
        self.files = ProjectFiles(self.document, self.recent_files, self.background, self)
        self.gallery = Gallery(self.background, gallery_folder, self)
        self.lessons = Lessons(self, store, self)
        self.autosave: Autosave | None = None
        if recovery_folder is not None:
            self.autosave = Autosave(self.document, recovery_folder, self.trainer, self)
        self._is_over = False
        self._clock = QTimer(self)
        self._clock.setInterval(FRAME_MILLISECONDS)
        self._clock.timeout.connect(self.frame)
        self._garbage = GarbageCollector(self)
        self._clock.timeout.connect(self._garbage.collect)

    def start(self) -> None:
        """Begins to read the garments in the background; nothing after `shut_down`."""
        if self._is_over:
            return
        self._garbage.begin()
        self._clock.start()
        self.dataset.load()
        self.gallery.load()
        self.lessons.load()
        if self.autosave is not None:
            self.autosave.start()

    def load_tensorflow(self) -> None:
        """Begins to load TensorFlow in the background, once the garments are read.

        One after the other: side by side they would take every core from the window.
        """
        if self._is_over:
            return  # what the garments' thread told last arrives after the window is closed
        if self.dataset.is_loading:
            self.dataset.loaded.connect(self.load_tensorflow)
            self.dataset.failed.connect(self.load_tensorflow)
        else:
            self.loading.begin()
            self.inference.start()

    def shut_down(self) -> None:
        """Ends every thread and waits for it. A run that goes on is stopped."""
        self._is_over = True
        self._clock.stop()
        self.readiness.shut_down()
        self.trainer.shut_down()
        self.dataset.shut_down()
        self.inference.shut_down()
        self.background.shut_down()
        if self.autosave is not None:
            self.autosave.shut_down()
        self._garbage.end()
