"""Collapsing the person's own network from the Edit menu. Keras computes the differences."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from fashion_gui.app.collapse_dialog import CollapseDialog
from fashion_gui.network.edits import SetParameters
from tests.session.running import TRAINING_MILLISECONDS, Program


def opened(qtbot: QtBot, program: Program) -> CollapseDialog:
    program.show()
    program.wait_until_ready()
    program.window.menus.edit.collapse.trigger()
    (dialog,) = program.window.findChildren(CollapseDialog)
    qtbot.waitUntil(lambda: dialog.lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    return dialog


def test_that_linear_layers_become_one_and_undo_brings_them_back(
    qtbot: QtBot, program: Program
) -> None:
    document = program.session.document
    document.apply(SetParameters("dense", {"activation": "linear"}))
    before = document.network
    dialog = opened(qtbot, program)
    answer = dialog.lab.answer
    assert answer is not None
    assert answer.difference is not None
    assert answer.difference.by_precision["float64"] < 1e-5
    program.press(dialog.collapse)
    assert tuple(document.network.order) == ("input", "flatten", "dense_2")
    menus = program.window.menus
    assert "Collapse Linear Layers" in menus.edit.undo.text()
    menus.edit.undo.trigger()
    assert document.network == before


def test_that_relu_refuses(qtbot: QtBot, program: Program) -> None:
    dialog = opened(qtbot, program)
    assert not dialog.collapse.isEnabled()
    assert "relu" in dialog.lab.refusal.text()
    program.press(dialog.lab.kind.button(True))  # what it would be without: not the own network
    assert not dialog.collapse.isEnabled()
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    program.press(close)
    assert program.session.document.network.layers["dense"].parameters["activation"] == "relu"
