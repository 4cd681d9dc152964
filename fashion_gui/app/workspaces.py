"""The workspaces in the order of the rail, and how each is made.

Their modules are imported when they are made: the plots and the editor do not delay the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fashion_gui.session.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Workspace:
    """A page of the window. `title` and `sentence` word it in the language set."""

    name: str
    icon: str
    title: Callable[[], str]
    sentence: Callable[[], str]
    make: Callable[[Session], QWidget]


def _data(session: Session) -> QWidget:
    from fashion_gui.views.data.workspace import DataWorkspace

    return DataWorkspace(session.dataset, session.document, session.settings)


def _network(session: Session) -> QWidget:
    from fashion_gui.views.network.workspace import NetworkWorkspace

    return NetworkWorkspace(session.document, session.settings)


def _train(session: Session) -> QWidget:
    from fashion_gui.views.train.workspace import TrainWorkspace

    return TrainWorkspace(session)


def _results(session: Session) -> QWidget:
    from fashion_gui.views.results.workspace import ResultsWorkspace

    return ResultsWorkspace(session.dataset, session.inference, session.settings)


def _draw(session: Session) -> QWidget:
    from fashion_gui.views.draw.workspace import DrawWorkspace

    return DrawWorkspace(session.inference, session.settings)


WORKSPACES = (
    Workspace(
        "data",
        "shirt",
        lambda: translate("Workspaces", "Data"),
        lambda: translate("Workspaces", "The 70,000 garments and their labels"),
        _data,
    ),
    Workspace(
        "network",
        "network",
        lambda: translate("Workspaces", "Network"),
        lambda: translate("Workspaces", "Build the network's layers"),
        _network,
    ),
    Workspace(
        "train",
        "chart-line",
        lambda: translate("Workspaces", "Train"),
        lambda: translate("Workspaces", "Set the run and watch the loss"),
        _train,
    ),
    Workspace(
        "results",
        "list-checks",
        lambda: translate("Workspaces", "Results"),
        lambda: translate("Workspaces", "What the network predicts for garments it never saw"),
        _results,
    ),
    Workspace(
        "draw",
        "pencil",
        lambda: translate("Workspaces", "Draw"),
        lambda: translate("Workspaces", "Draw a garment and have it classified"),
        _draw,
    ),
)
