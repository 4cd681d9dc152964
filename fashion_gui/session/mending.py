"""A mend done to the document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Slot

from fashion_gui.network.analysis import Analysis, Problem
from fashion_gui.network.mend import Mend
from fashion_gui.network.mends import mends_of
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.document import Document

LARGE = 60
"""Layers from which mends are worked out in turns of the event loop of their own."""


class MendTurn(QTimer):
    """Has the mends of a problem shown: at once, or in a turn of its own where that takes long.

    Lives in the GUI thread; owned by the widget that shows them.
    """

    def __init__(self, document: Document, show: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=0)
        self._document = document
        self._show = show
        self.timeout.connect(self._take_turn)

    def ask(self) -> None:
        """Has them shown soon."""
        if len(self._document.network.layers) < LARGE:
            self._show()
        else:
            self.start()

    @Slot()
    def _take_turn(self) -> None:
        self._show()


@dataclass
class _Offers:
    """The mends worked out for one state of a document: each view that offers them asks anew."""

    analysis: Analysis
    recipe: Recipe
    mends: list[tuple[Problem, tuple[Mend, ...]]] = field(default_factory=list)


_latest: list[_Offers] = []


def offered_mends(document: Document, problem: Problem) -> tuple[Mend, ...]:
    """What can be done about a problem of the document's network, the best first."""
    analysis, recipe = document.analysis, document.recipe
    if not _latest or _latest[0].analysis is not analysis or _latest[0].recipe is not recipe:
        _latest[:] = [_Offers(analysis, recipe)]
    known = _latest[0].mends
    for other, mends in known:
        if other is problem:
            return mends
    mends = mends_of(document.network, recipe, problem, analysis)
    known.append((problem, mends))
    return mends


def apply_mend(document: Document, mend: Mend) -> None:
    """Does a mend that is offered for the document as it is, as one step of its history."""
    project = mend.applied(document.project)
    if mend.edit is None:
        document.set_recipe(project.recipe)
    else:
        document.apply_project(mend.edit, project)
