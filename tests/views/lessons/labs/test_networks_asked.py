"""The person's network asked: TensorFlow's operations, the ensemble of masks."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.keras_and_tensorflow import KerasAndTensorFlow
from fashion_gui.views.lessons.labs.mask_ensemble import MaskEnsemble
from tests.session.running import TRAINING_MILLISECONDS
from tests.views.built import on_screen

LEFT = Qt.MouseButton.LeftButton


def test_that_a_line_marks_the_operations_of_its_layer(
    qtbot: QtBot, keras_session: Session
) -> None:
    lab = on_screen(qtbot, KerasAndTensorFlow(keras_session), 1000, 650)
    qtbot.waitUntil(lambda: lab.operations is not None, timeout=TRAINING_MILLISECONDS)
    line = lab.lines.item(lab.code.lines["dense"])
    assert 'Dense(100, activation="relu"' in line.text()
    QTest.mouseClick(lab.lines.viewport(), LEFT, pos=lab.lines.visualItemRect(line).center())
    assert lab.layer == "dense"
    marked = keras_session.settings.theme.accent_soft
    groups = [lab.tree.topLevelItem(it) for it in range(lab.tree.topLevelItemCount())]
    of_layer = {it.text(0): it for it in groups if it is not None}
    assert of_layer["dense"].background(0).color().name() == marked
    assert of_layer["dense_2"].background(0).color().name() != marked
    kinds = [it.type for it in lab.operations or () if it.layer == "dense"]
    assert {"MatMul", "BiasAdd", "Relu"} <= set(kinds)
    assert of_layer["dense"].childCount() == len(kinds)

    product = of_layer["dense_2"].child(0)
    assert product is not None
    lab.tree.setCurrentItem(product)
    assert lab.layer == "dense_2"
    assert lab.lines.item(lab.code.lines["dense_2"]).background().color().name() == marked
    lab.choose("dropout")
    assert "dropout becomes no operation" in lab._counts[1].text()


def test_that_the_mean_of_masks_is_shown(qtbot: QtBot, keras_session: Session) -> None:
    lab = on_screen(qtbot, MaskEnsemble(keras_session), 1000, 650)
    qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    first = lab.answer
    assert first is not None
    QTest.mouseClick(lab.count.button(1000), LEFT)
    assert lab.bars.probabilities is not None
    assert np.allclose(lab.bars.probabilities, first.masked.mean(axis=0), atol=1e-6)
    assert lab.bars.beside is first.whole
    assert first.gap(1000) < first.gap(1)
    QTest.mouseClick(lab.other, LEFT)
    assert lab.place.value() == 1
    qtbot.waitUntil(
        lambda: lab.answer is not None and lab.answer.place == 1, timeout=TRAINING_MILLISECONDS
    )
    keras_session.document.open(PRESETS["hidden-adam"].build())
    qtbot.waitUntil(lambda: "no dropout" in lab._notice.text, timeout=TRAINING_MILLISECONDS)
