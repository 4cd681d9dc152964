"""The workspaces in the order of the rail, and how each is made.

Their modules are imported in the background or when they are made, whichever comes first: the
plots and the editor do not delay the window. What takes long to make is made in steps, between
which the window answers.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Generator
from dataclasses import dataclass
from types import ModuleType

from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QWidget

from fashion_gui.session.session import Session

translate = QCoreApplication.translate

Building = Generator[None, None, QWidget]
"""A page being made, a step at a time; returns it."""


@dataclass(frozen=True)
class Workspace:
    """A page of the window.

    Attributes:
        name: short and fixed, for the program itself.
        icon: of the rail.
        module: holds the page's class.
        title, sentence: word it in the language set.
        build: makes the page from its module and the session, at once or in steps.
    """

    name: str
    icon: str
    module: str
    title: Callable[[], str]
    sentence: Callable[[], str]
    build: Callable[[ModuleType, Session], QWidget | Building]

    def begin(self, session: Session) -> Building:
        """The page, new, in as many steps as it takes."""
        page = self.build(importlib.import_module(self.module), session)
        if isinstance(page, QWidget):
            return page
        return (yield from page)


class ModuleImporter(QThread):
    """Imports the modules of all workspaces. Owned by the main window."""

    def run(self) -> None:
        for workspace in WORKSPACES:
            importlib.import_module(workspace.module)


WORKSPACES = (
    Workspace(
        "data",
        "shirt",
        "fashion_gui.views.data.workspace",
        lambda: translate("Workspaces", "Data"),
        lambda: translate("Workspaces", "The 70,000 garments and their labels"),
        lambda module, it: module.DataWorkspace(
            it.dataset, it.document, it.settings, it.background
        ),
    ),
    Workspace(
        "network",
        "network",
        "fashion_gui.views.network.workspace",
        lambda: translate("Workspaces", "Network"),
        lambda: translate("Workspaces", "Build the network's layers"),
        lambda module, it: module.building(it.document, it.settings),
    ),
    Workspace(
        "train",
        "chart-line",
        "fashion_gui.views.train.workspace",
        lambda: translate("Workspaces", "Train"),
        lambda: translate("Workspaces", "Set the run and watch the loss"),
        lambda module, it: module.building(it),
    ),
    Workspace(
        "inside",
        "eye",
        "fashion_gui.views.inside.workspace",
        lambda: translate("Workspaces", "Inside"),
        lambda: translate("Workspaces", "Look into the network, neuron by neuron"),
        lambda module, it: module.building(it),
    ),
    Workspace(
        "results",
        "list-checks",
        "fashion_gui.views.results.workspace",
        lambda: translate("Workspaces", "Results"),
        lambda: translate("Workspaces", "What the network predicts for garments it never saw"),
        lambda module, it: module.building(it),
    ),
    Workspace(
        "draw",
        "pencil",
        "fashion_gui.views.draw.workspace",
        lambda: translate("Workspaces", "Draw"),
        lambda: translate("Workspaces", "Draw a garment and have it classified"),
        lambda module, it: module.DrawWorkspace(
            it.inference,
            it.dataset,
            it.settings,
            it.runs,
            it.gallery,
            it.fine_tuning,
            it.paper,
        ),
    ),
    Workspace(
        "lessons",
        "graduation-cap",
        "fashion_gui.views.lessons.workspace",
        lambda: translate("Workspaces", "Lessons"),
        lambda: translate("Workspaces", "The lecture, step by step"),
        lambda module, it: module.building(it),
    ),
)
