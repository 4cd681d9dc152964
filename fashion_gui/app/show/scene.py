"""A scene of the show, and what its act stands on."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from fashion_gui.session.session import Session
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.results.workspace import ResultsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow

Wait = float | Callable[[], bool]
"""What is waited for: seconds, or something that is so."""

Act = Generator[Wait, None, None]
"""What is done in a scene, step by step. It yields what it waits for."""


@dataclass(frozen=True)
class Stage:
    """The program, with the pages that scenes play on brought to the front.

    Attributes:
        labs: the demonstrations of lessons that have been made for the show.
        afterwards: puts each thing that a scene has changed of a page back, when the show is over.
    """

    session: Session
    window: MainWindow
    labs: dict[str, Any] = field(default_factory=dict)
    afterwards: dict[str, Callable[[], None]] = field(default_factory=dict)

    def bring_into_sight(self, part: QWidget) -> None:
        """Where the page is larger than the window, it is moved to a part."""
        self.window.stage.ensureWidgetVisible(part, 8, 8)

    def put_back(self) -> None:
        """All that scenes have changed of pages is as it was."""
        for do in self.afterwards.values():
            do()
        self.afterwards.clear()

    def data(self) -> DataWorkspace:
        page = self._page("data")
        assert isinstance(page, DataWorkspace)
        return page

    def train(self) -> TrainWorkspace:
        page = self._page("train")
        assert isinstance(page, TrainWorkspace)
        return page

    def inside(self) -> InsideWorkspace:
        page = self._page("inside")
        assert isinstance(page, InsideWorkspace)
        return page

    def results(self) -> ResultsWorkspace:
        page = self._page("results")
        assert isinstance(page, ResultsWorkspace)
        return page

    def draw(self) -> DrawWorkspace:
        page = self._page("draw")
        assert isinstance(page, DrawWorkspace)
        return page

    def network(self) -> NetworkWorkspace:
        page = self._page("network")
        assert isinstance(page, NetworkWorkspace)
        return page

    def lessons(self) -> LessonsWorkspace:
        page = self._page("lessons")
        assert isinstance(page, LessonsWorkspace)
        return page

    def _page(self, name: str) -> object:
        self.window.show_workspace(name)
        return self.window.workspace(name)


@dataclass(frozen=True)
class Scene:
    """One scene.

    Attributes:
        id: for tests and pictures.
        seconds: that it takes.
        title, words: what is said of it, in the language set.
        trains: whether the bar of the run is a part of it; else its room is the page's.
        act: what is done meanwhile. Where it ends early, the scene stands; where it does not end,
            it is left.
    """

    id: str
    seconds: float
    title: Callable[[], str]
    words: Callable[[], str]
    act: Callable[[Stage], Act]
    trains: bool = False
