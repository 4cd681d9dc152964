"""What a person does who looks at every page of the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.vocabulary import WORKSPACES
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.results.workspace import ResultsWorkspace
from tests.session.running import TRAINING_MILLISECONDS, Program


def turn_every_page(program: Program, qtbot: QtBot) -> Iterator[QWidget]:
    """Every workspace, and each of its pages in turn."""
    window = program.window
    data, network = window.workspace("data"), window.workspace("network")
    inside, results = window.workspace("inside"), window.workspace("results")
    assert isinstance(data, DataWorkspace)
    assert isinstance(network, NetworkWorkspace)
    assert isinstance(inside, InsideWorkspace)
    assert isinstance(results, ResultsWorkspace)
    panel = network.lower_panel
    buttons: dict[str, Sequence[QAbstractButton | None]] = {
        "data": data.pages.findChildren(QAbstractButton),
        "network": (panel.code_tab, panel.summary_tab, panel.history_tab),
        "inside": inside.panels.tabs.findChildren(QAbstractButton),
        "results": results.pages.findChildren(QAbstractButton),
    }
    for name in WORKSPACES:
        window.show_workspace(name)
        for button in buttons.get(name, (None,)):
            if button is not None:
                qtbot.waitUntil(button.isVisible)
                program.press(button)
            qtbot.waitUntil(lambda: is_worked_out(data), timeout=TRAINING_MILLISECONDS)
            yield window.workspace(name)


def is_worked_out(page: DataWorkspace) -> bool:
    """Whether nothing of its pages is still to come."""
    exports = ((page.pixels, page.pixels.means_export), (page.map, page.map.export))
    return all(it.isHidden() or export.button.isEnabled() for it, export in exports)
