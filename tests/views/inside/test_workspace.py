"""The workspace: what a person presses, and what is asked and shown."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fashion_gui.network.labelled_drawing import DrawingsChange, EditDrawings, LabelledDrawing
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.events import LayersSeen
from fashion_gui.runs.inside import (
    Exciting,
    FrozenStep,
    Garment,
    Histogram,
    LayerLife,
    Look,
    NeuronFacts,
    Occlusion,
    OffCounts,
    Pin,
    Saliency,
)
from fashion_gui.session import inference as session_inference
from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.inside_source import Source, SourceKind
from fashion_gui.session.run_words import figure_text, share_text
from fashion_gui.views.inside.garment_sources import Origins
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.saliency_panel import Method
from fashion_gui.views.inside.source_words import status_sentence
from fashion_gui.views.inside.top_bar import Mode
from tests.session.running import small_session
from tests.small_runs import small_data, small_project
from tests.views.inside.conftest import LEFT, Hands, NotingInside, look_at

RATES = {"dropout": 0.3}
BATCH = 4


def frozen_step(project: Project, loss_error: float = 0.0) -> FrozenStep:
    """A step on four garments, made of one look; `fit` reported a loss that is off by a little."""
    look = look_at(project, RATES)

    def rows(values: np.ndarray) -> np.ndarray:
        return np.repeat(values[None], BATCH, axis=0)

    random = np.random.default_rng(5)
    gradients = {
        id_: tuple(random.normal(size=it.shape).astype(np.float32) for it in arrays)
        for id_, arrays in look.weights.items()
    }
    losses = np.array([0.2, 0.4, 1.5, 0.3], np.float32)
    assert look.loss is not None
    losses[0] = look.loss
    return FrozenStep(
        epoch=1,
        batch=6,
        indices=np.array([5, 2, 9, 0]),
        pixels=small_data().train_images[[5, 2, 9, 0]],
        labels=np.array([int(np.argmax(look.values["dense_2"])), 1, 2, 3], np.uint8),
        outputs={id_: rows(it) for id_, it in look.values.items()},
        targets={id_: rows(it) for id_, it in look.targets.items()},
        losses=losses,
        penalty=0.0,
        loss=float(losses.mean()) + loss_error,
        accuracy=0.25,
        gradients=gradients,
        before=look.weights,
        after={
            id_: tuple(it - 0.001 * g for it, g in zip(arrays, gradients[id_], strict=True))
            for id_, arrays in look.weights.items()
        },
        learning_rate=0.001,
        weight_names={id_: ("kernel", "bias")[: len(it)] for id_, it in gradients.items()},
        kept={id_: rows(it) for id_, it in look.kept.items()},
        rates=look.rates,
    )


def freeze(hands: Hands, step: FrozenStep) -> Look:
    """A step comes, as the service would give it, and the look that follows."""
    hands.inside.step = step
    hands.inside.off_counts = OffCounts().with_step(step)
    hands.inside.step_frozen.emit(step)
    pixels = small_data().train_images[5].astype(np.float32) / 255
    look = step.look(0, Garment(pixels, int(step.labels[0])))
    hands.answer(look)
    return look


def test_that_nothing_is_computed_while_it_is_hidden(hands: Hands) -> None:
    assert hands.inside.is_open
    hands.page.hide()
    assert not hands.inside.is_open


def test_that_what_arrives_is_painted_on_the_frame(hands: Hands, chapter: Project) -> None:
    before = hands.page.view.look
    hands.inside.answer(look_at(chapter, label=3))
    assert hands.page.view.look is before
    assert hands.page.view.is_settled
    hands.settle()
    assert hands.page.view.look is not before


@pytest.mark.parametrize(
    ("key", "call"),
    [(Qt.Key.Key_F9, ("freeze",)), (Qt.Key.Key_F8, ("show_training", 0))],
)
def test_that_the_keys_do_what_the_buttons_do(
    hands: Hands, key: Qt.Key, call: tuple[object, ...]
) -> None:
    hands.key(key)
    assert hands.inside.calls[-1] == call


def test_that_the_neurons_become_a_table(
    hands: Hands, chapter: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    step = frozen_step(chapter)
    look = freeze(hands, step)
    file, export = tmp_path / "neurons.csv", hands.page.bar.export
    with qtbot.waitSignal(export.exported):
        export.write(file)
    rows = list(csv.DictReader(file.read_text().splitlines()))
    of_layer = {
        id_: [it for it in rows if it["layer"] == id_] for id_ in ("dense", "dropout", "dense_2")
    }
    assert [int(it["index"]) for it in of_layer["dropout"]] == list(range(100))
    for id_, lines in of_layer.items():
        values = np.array([it["value"] for it in lines], np.float32)
        np.testing.assert_array_equal(values, look.values[id_])
    kept = np.array([int(it["kept"]) for it in of_layer["dropout"]], bool)
    np.testing.assert_array_equal(kept, look.kept["dropout"])
    share = np.array([float(it["share_off"]) for it in of_layer["dropout"]])
    np.testing.assert_allclose(share, (~step.kept["dropout"]).mean(axis=0), atol=1e-4)
    assert {(it["kept"], it["share_off"]) for it in of_layer["dense"]} == {("", "")}
    assert [it["index"] for it in rows if it["layer"] == "input"][29] == "1 1"


def test_that_the_network_becomes_a_picture_twice_as_fine(
    hands: Hands, chapter: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    look = freeze(hands, frozen_step(chapter))
    file, export, view = tmp_path / "neurons.png", hands.page.bar.export, hands.page.view
    with qtbot.waitSignal(export.exported):
        export.write(file)
    picture, theme = QImage(str(file)), hands.session.settings.theme
    assert (picture.width(), picture.height()) == (2 * view.width(), 2 * view.height())
    strongest = int(np.argmax(np.where(look.kept["dropout"], look.values["dropout"], 0)))
    point = view.point_of("dropout", strongest) * 2
    assert picture.pixelColor(point.toPoint()).name() == theme.positive
    off = int(np.flatnonzero(~look.kept["dropout"])[0])
    stroke = picture.pixelColor((view.point_of("dropout", off) * 2).toPoint())
    assert stroke.name() == theme.mixed(theme.text_secondary, 0.75).name()
    # Drawn anew, not enlarged: an enlarged one has only pairs of like pixels.
    pixels = np.frombuffer(picture.convertToFormat(QImage.Format.Format_RGB32).bits(), np.uint32)
    pairs = pixels.reshape(picture.height(), -1, 2)
    assert (pairs[..., 0] != pairs[..., 1]).mean() > 0.01


def test_that_there_is_nothing_to_export_before_the_first_look(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, chapter: Project
) -> None:
    with small_session(monkeypatch, chapter) as session:
        hands = Hands(qtbot, session, NotingInside(Source(SourceKind.TRAINED, chapter)))
        assert not hands.page.bar.export.button.isEnabled()
        hands.answer(look_at(chapter))
        assert hands.page.bar.export.button.isEnabled()


def test_that_another_mask_has_another_seed_and_wants_a_training_step(hands: Hands) -> None:
    bar = hands.page.bar
    assert not bar.mask_button.isEnabled()
    QTest.mouseClick(bar.modes.button(Mode.TRAINING), LEFT)
    QTest.mouseClick(bar.mask_button, LEFT)
    hands.key(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert hands.inside.asked("show_training") == [(0,), (1,), (2,)]
    QTest.mouseClick(bar.modes.button(Mode.PREDICTION), LEFT)
    assert hands.inside.calls[-1] == ("show_prediction",)


def test_that_another_mask_of_a_frozen_garment_is_drawn_with_the_weights_of_now(
    hands: Hands, chapter: Project
) -> None:
    """The mask of the step itself is the only one that it had."""
    step = frozen_step(chapter)
    freeze(hands, step)
    QTest.mouseClick(hands.page.bar.mask_button, LEFT)
    assert hands.inside.calls[-2:] == [
        ("put_in_training", int(step.indices[0])),
        ("show_training", 1),
    ]


def test_that_the_list_of_a_step_that_is_forgotten_says_so(hands: Hands, chapter: Project) -> None:
    freeze(hands, frozen_step(chapter))
    column = hands.page.garments
    assert column.list.garments.rowCount() == BATCH
    hands.inside.step = None
    hands.inside.source_changed.emit()
    assert column.list.garments.rowCount() == 0
    assert column._stack.currentIndex() == 1


def test_that_a_frozen_step_lists_its_garments_with_loss_and_verdict(
    hands: Hands, chapter: Project
) -> None:
    step = frozen_step(chapter)
    freeze(hands, step)
    column = hands.page.garments
    assert column.shown is Origins.BATCH
    garments = column.list.garments
    assert garments.rowCount() == BATCH
    spoken = [
        garments.data(garments.index(it), Qt.ItemDataRole.AccessibleTextRole) for it in (0, 2)
    ]
    assert spoken[0] is not None
    assert spoken[0].endswith(f"{figure_text(float(step.losses[0]))}, right")
    assert spoken[1] == "Pullover, 1.5000, wrong"
    assert hands.inside.asked("put_in_batch") == [(0,)]
    assert hands.page.bar.modes.value is Mode.TRAINING
    assert hands.page.bar.status.text() == "Frozen: epoch 2, batch 7, as the step saw it."
    rect = column.list.tile_rect(2)
    QTest.mouseClick(column.list.viewport(), LEFT, pos=rect.center())
    assert hands.inside.asked("put_in_batch")[-1] == (2,)


def test_that_the_next_step_keeps_to_the_place_in_the_batch(hands: Hands, chapter: Project) -> None:
    freeze(hands, frozen_step(chapter))
    hands.inside.place = 3
    freeze(hands, frozen_step(chapter))
    assert hands.inside.asked("put_in_batch")[-1] == (3,)


def test_that_the_loss_shown_is_the_loss_reported(hands: Hands, chapter: Project) -> None:
    step = frozen_step(chapter)
    freeze(hands, step)
    hands.turn_to(Tab.STEP)
    panel = hands.page.panels.step
    figures = dict(panel.figures.texts)
    assert figures["Mean of the losses of its garments"] == figures["Loss that fit reported"]
    assert panel.verdict.text().startswith("✓")
    freeze(hands, frozen_step(chapter, loss_error=2e-5))
    assert panel.verdict.text().startswith("✗")


def test_that_gradients_and_weights_are_those_of_the_step(hands: Hands, chapter: Project) -> None:
    step = frozen_step(chapter)
    freeze(hands, step)
    panel = hands.page.panels.step
    norms = {it.name: it.value for it in panel.gradients.bars}
    every = np.concatenate([it.reshape(-1) for it in step.gradients["dense"]])
    assert norms["dense"] == pytest.approx(np.linalg.norm(every), rel=1e-5)
    for place, name in enumerate(("kernel", "bias")):
        norm = np.linalg.norm(step.gradients["dense"][place])
        assert norms[f"dense {name}"] == pytest.approx(norm, rel=1e-5)
    hands.click("dense", 37)
    hands.turn_to(Tab.STEP)
    rows = panel.weights.texts
    place = int(np.argmax(np.abs(step.gradients["dense"][0][:, 37])))
    assert rows[0][0] == f"dense[{place}, 37]"
    assert rows[0][1] == f"{step.before['dense'][0][place, 37]:.5f}".replace("-", "−")
    assert rows[0][3] == f"{step.after['dense'][0][place, 37]:.5f}".replace("-", "−")
    assert all(row[0].endswith("37]") for row in rows)


def test_that_an_array_of_a_layer_is_chosen_by_its_gradient(hands: Hands, chapter: Project) -> None:
    step = frozen_step(chapter)
    freeze(hands, step)
    hands.turn_to(Tab.STEP)
    panel = hands.page.panels.step
    for _ in range(3):  # the first layer, its kernel, its bias
        QTest.keyClick(panel.gradients, Qt.Key.Key_Down)
    hands.settle()
    place = int(np.argmax(np.abs(step.gradients["dense"][1])))
    assert panel.weights.texts[0][0] == f"dense[{place}]"
    assert len(panel.weights.texts) == 5
    assert panel.one_weight.array.currentText() == "dense · bias"
    assert [it.isHidden() for it in panel.one_weight.index] == [False, True, True, True]


def test_that_any_weight_is_read_before_and_after_by_the_keys(
    hands: Hands, chapter: Project
) -> None:
    step = frozen_step(chapter)
    freeze(hands, step)
    hands.turn_to(Tab.STEP)
    chosen = hands.page.panels.step.one_weight
    QTest.keyClick(chosen.array, Qt.Key.Key_End)
    QTest.keyClick(chosen.array, Qt.Key.Key_Up)
    assert chosen.array.currentText() == "dense_2 · kernel"
    for _ in range(7):
        QTest.keyClick(chosen.index[0], Qt.Key.Key_Up)
    QTest.keyClick(chosen.index[1], Qt.Key.Key_Up)
    before, after = (float(it["dense_2"][0][7, 1]) for it in (step.before, step.after))
    figures = dict(chosen.figures.texts)
    assert figures["before"] == f"{before:.6f}".replace("-", "−")
    assert figures["after"] == f"{after:.6f}".replace("-", "−")
    freeze(hands, step)
    assert chosen.array.currentText() == "dense_2 · kernel"
    assert chosen.index[0].value() == 7


def test_that_it_is_told_how_often_neurons_were_off(hands: Hands, chapter: Project) -> None:
    step = frozen_step(chapter)
    freeze(hands, step)
    panel = hands.page.panels.step
    assert panel.off.sentence("dropout") == "dropout: off in 0–100 % of the garments (4)"
    heading = "How often each neuron was off in the steps frozen so far"
    assert heading in [it.text() for it in panel.findChildren(QLabel)]


def test_that_the_loss_of_a_garment_is_added_up(hands: Hands, chapter: Project) -> None:
    look = look_at(chapter, label=3)
    hands.answer(look)
    hands.turn_to(Tab.LOSS)
    panel = hands.page.panels.loss
    probability = float(look.values["dense_2"][3])
    assert panel.total.text() == figure_text(float(-np.log(probability)))
    formula = panel.parts[0].formula.text()
    assert formula == f"−Σ y·log p = −log {probability:.4f} = {panel.total.text()}"
    said = panel.parts[0].table.accessibleDescription()
    assert f"Dress y 1 p {probability:.4f} p − y −{1 - probability:.4f}" in said
    other = float(look.values["dense_2"][8])
    assert f"Bag y 0 p {other:.4f} p − y +{other:.4f}" in said


def test_that_p_less_y_is_a_bar_to_its_side_in_the_colour_of_its_sign(
    hands: Hands, chapter: Project
) -> None:
    look = look_at(chapter, label=3)
    row = np.full(10, 0.02, np.float32)
    row[8], row[3] = 0.5, 0.34
    hands.answer(replace(look, values={**look.values, "dense_2": row}))
    hands.turn_to(Tab.LOSS)
    table = hands.page.panels.loss.parts[0].table
    image, theme = table.grab().toImage(), hands.session.settings.theme
    height = image.height() / table.height()

    def inked(label: int, colour: str) -> list[int]:
        y = int((22 + 23 * label + 11.5) * height)  # of the head, and of a row
        right = range(int(0.76 * image.width()), image.width())
        return [x for x in right if image.pixelColor(x, y).name() == colour]

    less, more = inked(3, theme.negative), inked(8, theme.positive)
    assert not inked(3, theme.positive)
    assert not inked(8, theme.negative)
    assert max(less) < min(more), "to the left of the middle and to its right"
    assert len(less) == pytest.approx(len(more) * 0.66 / 0.5, abs=3)


def test_that_a_class_given_as_a_number_is_shown_as_a_row(hands: Hands, chapter: Project) -> None:
    network = replace(chapter.network)  # another value, as after an edit
    recipe = replace(chapter.recipe, labels="integer")
    project = replace(chapter, network=network, recipe=recipe)
    hands.inside.source = Source(SourceKind.TRAINED, project)
    hands.inside.source_changed.emit()
    look = look_at(chapter, label=3)
    hands.answer(replace(look, targets={"dense_2": np.array([3], np.float32)}))
    target = hands.page.panels.loss.parts[0].table.target
    assert target is not None
    assert target.tolist() == np.eye(10)[3].tolist()


def test_that_without_a_label_there_is_no_loss(hands: Hands, chapter: Project) -> None:
    hands.answer(look_at(chapter, label=None))
    assert "not known" in hands.page.panels.loss.total.text()
    assert hands.page.panels.loss.parts[0].table.target is None


def facts_of(look: Look, number: int) -> NeuronFacts:
    weights = look.weights["dense"][0][:, number]
    x = look.values["flatten"]
    z = float(weights @ x)
    return NeuronFacts(
        "dense", (number,), ("flatten",), x, max(z, 0.0), "relu", weights, (784,), 0.0, z,
        picture=weights.reshape(28, 28),
    )  # fmt: skip


def test_that_a_click_on_a_neuron_asks_for_that_one(hands: Hands) -> None:
    hands.click("dense", 37)
    assert hands.page.panels.tab is Tab.NEURON
    assert hands.inside.asked("ask_neuron")[-1] == ("dense", (37,))
    assert hands.inside.asked("ask_exciting") == [("dense", (37,))]


def test_that_a_neuron_is_read_with_its_numbers(hands: Hands) -> None:
    hands.click("dense", 37)
    panel = hands.page.panels.neuron
    assert hands.inside.look is not None
    facts = facts_of(hands.inside.look, 37)
    assert facts.z is not None
    hands.inside.neuron_explained.emit(facts_of(hands.inside.look, 12))  # of another
    assert panel.weights.weights is None
    hands.inside.neuron_explained.emit(facts)
    assert panel.weights.weights is facts.picture
    assert panel.sum.text().startswith("z = Σ w·x + b = ")
    assert panel.activation.text().startswith("relu(z) = max(0, ")
    assert facts.weights is not None
    strongest = int(np.argmax(np.abs(facts.weights * facts.inputs)))
    assert panel.strongest.texts[0][0] == f"x[{strongest}]"


@pytest.mark.parametrize("channels", [1, 4])
def test_that_a_kernel_is_a_tile_for_each_map_that_arrives(
    qtbot: QtBot, hands: Hands, channels: int
) -> None:
    hands.click("dense", 37)
    panel = hands.page.panels.neuron
    kernel = np.random.default_rng(2).normal(size=(3, 3, channels)).astype(np.float32)
    inputs = np.ones(kernel.size, np.float32)
    hands.inside.neuron_explained.emit(
        NeuronFacts("dense", (37,), ("flatten",), inputs, 0.5, weights=kernel.reshape(-1),
                    kernel_shape=kernel.shape, z=float(kernel.sum()))
    )  # fmt: skip
    hands.settle()
    assert panel.weights.isVisible()
    qtbot.waitUntil(lambda: panel.weights.height() == panel.weights.sizeHint().height())
    assert panel.weights.accessibleName() == "Its kernel, a tile for each map that arrives"
    image = panel.weights.grab().toImage()
    theme = hands.session.settings.theme
    for channel in range(channels):
        area = panel.weights.area_of(channel)
        assert panel.weights.rect().contains(area.toAlignedRect())
        for row, column in np.ndindex(3, 3):
            x = int(area.left() + (column + 0.5) * area.width() / 3)
            y = int(area.top() + (row + 0.5) * area.height() / 3)
            weight = float(kernel[row, column, channel])
            colour = theme.positive if weight > 0 else theme.negative
            wanted = theme.mixed(colour, abs(weight) / float(np.abs(kernel).max()))
            seen = image.pixelColor(x, y)
            for part in ("red", "green", "blue"):
                assert abs(getattr(seen, part)() - getattr(wanted, part)()) <= 3
    strongest = np.unravel_index(int(np.abs(kernel).argmax()), kernel.shape)
    assert panel.strongest.texts[0][0] == f"x[{', '.join(map(str, strongest))}]"


def test_that_the_garments_that_excite_it_can_be_put_in(hands: Hands) -> None:
    hands.click("dense", 37)
    strip = hands.page.panels.neuron.exciting
    hands.inside.excited.emit(
        Exciting("dense", (37,), np.array([41, 7]), np.array([3.0, 2.0], np.float32), 300, 500)
    )
    assert strip.accessibleDescription() == "Out of 300 of 500 garments"
    QTest.mouseClick(strip, LEFT, pos=strip._place(1).center())
    assert hands.inside.calls[-1] == ("put_in_training", 7)
    assert hands.page.garments.shown is Origins.TRAINING


@pytest.mark.parametrize(
    ("values", "seen", "sentence"),
    [
        ((0.0, 0.0), 500, "No training garment excites it: the largest value is 0."),
        ((-0.5, -2.0), 500, "No training garment excites it: the largest value is −0.500."),
        ((0.0, 0.0), 300, "No garment has excited it so far: the largest value is 0."),
        ((1.0, 0.0), 500, ""),
    ],
)
def test_that_it_is_said_that_no_garment_excites_a_neuron(
    hands: Hands, values: tuple[float, float], seen: int, sentence: str
) -> None:
    hands.click("dense", 37)
    strip = hands.page.panels.neuron.exciting
    hands.inside.excited.emit(
        Exciting("dense", (37,), np.array([41, 7]), np.array(values, np.float32), seen, 500)
    )
    assert strip.nothing_text == sentence
    assert sentence in strip.accessibleDescription()
    QTest.mouseClick(strip, LEFT, pos=strip._place(1).center())
    assert not hands.inside.asked("put_in_training")


def test_that_a_neuron_is_switched_off_pinned_and_released(hands: Hands, chapter: Project) -> None:
    hands.click("dense", 37)
    panel = hands.page.panels.neuron
    QTest.mouseClick(panel.off_button, LEFT)
    assert hands.inside.pins == (Pin("dense", (37,), 0.0),)
    panel.value.setValue(2.5)
    QTest.mouseClick(panel.pin_button, LEFT)
    assert hands.inside.pins == (Pin("dense", (37,), 2.5),)
    before = hands.inside.look
    assert before is not None
    hands.answer(look_at(chapter, pins=hands.inside.pins))
    after = hands.inside.look
    assert after is not None
    assert panel.change.isVisible()
    old, new = (look.values["dense_2"].ravel() for look in (before, after))
    most = np.argsort(-np.abs(new - old))[0]
    assert old[most] != new[most]
    texts = [figure for _, figure in panel.change.texts]
    assert f"{share_text(float(old[most]))} → {share_text(float(new[most]))}" in texts
    QTest.mouseClick(panel.release_button, LEFT)
    assert hands.inside.pins == ()


def test_that_nothing_is_pinned_in_a_training_step(hands: Hands, chapter: Project) -> None:
    hands.click("dense", 37)
    hands.answer(look_at(chapter, RATES))
    assert not hands.page.panels.neuron.off_button.isEnabled()


def life(gradient: float, dead: float | None = None, saturated: float | None = None) -> LayerLife:
    histogram = Histogram(np.arange(30), np.linspace(-1, 1, 31, dtype=np.float32))
    return LayerLife(histogram, histogram, gradient, (gradient,), dead, saturated)


def test_that_layers_are_followed(hands: Hands) -> None:
    panel = hands.page.panels.layers
    look = hands.inside.look
    assert look is not None
    for step in range(3):
        lives = {"dense": life(0.001, dead=0.25), "dense_2": life(0.1)}
        hands.inside.lived.emit(LayersSeen(0, step, look, lives))
    assert not panel.gradients.bars
    hands.turn_to(Tab.LAYERS)
    norms = {it.layer_id: it.value for it in panel.gradients.bars}
    assert norms == {"dense": 0.001, "dense_2": 0.1}
    assert [it.text for it in panel.dead.bars] == ["25.0 %"]
    assert not panel.saturated.isVisible()
    QTest.mouseClick(panel.gradients, LEFT, pos=QPoint(20, 30))
    assert panel.chosen == "dense_2"
    assert len(panel.outputs.histograms) == 3


def test_that_a_gradient_that_vanishes_is_plain_to_see(hands: Hands) -> None:
    """From layer to layer the bar loses a third of its length for each decade of three."""
    panel, look = hands.page.panels.layers, hands.inside.look
    assert look is not None
    hands.turn_to(Tab.LAYERS)
    lives = {"dense": life(0.0011), "dense_2": life(0.1)}
    hands.inside.lived.emit(LayersSeen(0, 0, look, lives))
    hands.settle()
    image, accent = panel.gradients.grab().toImage(), hands.session.settings.theme.accent
    lengths = [
        sum(image.pixelColor(x, 11 + 22 * row).name() == accent for x in range(image.width()))
        for row in range(2)
    ]
    track = panel.gradients.width() - 92 - 56
    low, high = panel.gradients.decades()
    assert (low, high) == (-3, 0)
    for length, norm in zip(lengths, (0.0011, 0.1), strict=True):
        assert length == pytest.approx(track * (np.log10(norm) - low) / (high - low), abs=3)
    assert lengths[1] > 5 * lengths[0]


def test_that_the_share_of_saturated_values_is_shown(hands: Hands) -> None:
    panel, look = hands.page.panels.layers, hands.inside.look
    assert look is not None
    hands.turn_to(Tab.LAYERS)
    lives = {"dense": life(0.1), "dense_2": life(0.1, saturated=0.4)}
    hands.inside.lived.emit(LayersSeen(0, 0, look, lives))
    hands.settle()
    assert panel.saturated.isVisible()
    assert not panel.dead.isVisible()
    assert [(it.layer_id, it.text) for it in panel.saturated.bars] == [("dense_2", "40.0 %")]
    image = panel.saturated.grab().toImage()
    accent = hands.session.settings.theme.accent
    inked = [x for x in range(image.width()) if image.pixelColor(x, 11).name() == accent]
    track = panel.saturated.width() - 92 - 56  # without the name and the figure
    assert len(inked) == pytest.approx(0.4 * track, abs=3)


def test_that_it_is_said_over_what_the_layers_are_told(hands: Hands, chapter: Project) -> None:
    """At a freeze the bars jump: another batch, and dropout is on."""
    look, panel = hands.inside.look, hands.page.panels.layers
    assert look is not None
    hands.turn_to(Tab.LAYERS)
    hands.inside.lived.emit(LayersSeen(0, 0, look, {"dense": life(0.001)}))
    hands.settle()
    live = "Over the same training garments (32 at most); dropout off."
    assert panel.over.text() == live
    assert panel.over.isVisible()
    step = replace(frozen_step(chapter), lives={"dense": life(0.1)})
    freeze(hands, step)
    assert panel.over.text() == f"Over this batch; dropout on. Garments: {BATCH}."
    hands.inside.lives = dict(step.lives)
    hands.inside.source_changed.emit()
    assert panel.over.text() == live
    hands.inside.lives = step.lives  # type: ignore[assignment]
    hands.inside.source_changed.emit()
    assert panel.over.text() == f"Over this batch; dropout on. Garments: {BATCH}."


def test_that_the_statistics_of_a_single_look_are_said_to_be_moving_ones(hands: Hands) -> None:
    inside, note = hands.inside, "BatchNormalization: moving statistics"

    def says_so() -> bool:
        return note in status_sentence(hands.session, cast(Inside, inside))

    inside.shows_training = True
    assert not says_so(), "the chapter's network has no such layer"
    inside.source = Source(SourceKind.TRAINED, small_project("vgg"))
    assert says_so()
    inside.shows_training = False
    assert not says_so(), "a prediction always uses them"
    inside.shows_training, inside.origin = True, Origin.BATCH
    inside.step = frozen_step(small_project("chapter"))
    assert not says_so(), "a frozen step is normalised by its batch"


def test_that_the_end_of_a_run_leaves_what_is_seen_as_it_is(hands: Hands, chapter: Project) -> None:
    """What was trained is the same network, told as another value."""
    look = hands.inside.look
    assert look is not None
    hands.inside.lived.emit(LayersSeen(0, 0, look, {"dense": life(0.001)}))
    hands.click("dense", 37)
    picture = hands.page.view.picture
    again = replace(chapter, network=replace(chapter.network))
    hands.inside.source = Source(SourceKind.TRAINED, again)
    hands.inside.source_changed.emit()
    hands.settle()
    assert hands.page.view.picture is picture
    assert hands.page.view.chosen == ("dense", 37)
    hands.turn_to(Tab.LAYERS)
    assert len(hands.page.panels.layers.outputs.histograms) == 1


def test_that_another_network_is_drawn_anew(hands: Hands) -> None:
    hands.click("dense", 37)
    project = small_project("hidden-adam")
    hands.inside.source = Source(SourceKind.FRESH, project)
    hands.inside.look = None
    hands.inside.source_changed.emit()
    hands.settle()
    assert list(hands.page.view.picture.figures) == list(project.network.order)
    assert hands.page.view.chosen is None
    hands.answer(look_at(project))


def test_that_saliency_is_asked_for_the_class_predicted(hands: Hands) -> None:
    look = hands.inside.look
    assert look is not None
    hands.turn_to(Tab.SALIENCY)
    predicted = int(look.values["dense_2"].argmax())
    assert hands.inside.asked("ask_saliency")[-1] == (predicted,)
    panel = hands.page.panels.saliency
    ones = np.ones((28, 28), np.float32)
    hands.inside.explained.emit(Saliency(look.garment, predicted, ones, 0.01 * ones, 7.84))
    assert panel.picture.weights is ones
    panel.methods.set_value(Method.INTEGRATED)
    assert panel.figures.texts[0][1] == panel.figures.texts[1][1] == "7.8400"


def test_that_a_patch_is_dragged_over_the_garment(hands: Hands) -> None:
    look = hands.inside.look
    assert look is not None
    hands.turn_to(Tab.SALIENCY)
    panel = hands.page.panels.saliency
    QTest.mouseClick(panel.methods.button(Method.OCCLUSION), LEFT)
    area = panel.picture.picture_rect()
    middle = area.center().toPoint()
    QTest.mousePress(panel.picture, LEFT, pos=middle)
    QTest.mouseMove(
        panel.picture, (area.topLeft() + (area.center() - area.topLeft()) / 2).toPoint()
    )
    assert hands.inside.asked("ask_occlusion") == [(14, 14), (7, 7)]
    panel.picture.setFocus()
    QTest.keyClick(panel.picture, Qt.Key.Key_Right)
    assert hands.inside.asked("ask_occlusion")[-1] == (8, 7)
    before = np.full(10, 0.1, np.float32)
    after = before.copy()
    after[2] = 0.7
    hands.inside.occluded.emit(Occlusion(look.garment, 8, 7, 7, look.garment.pixels, after, before))
    assert panel.bars.probabilities is after
    assert ("Pullover", "10.0 % → 70.0 %") in panel.figures.texts


def test_that_any_garment_of_the_sets_is_put_in(hands: Hands) -> None:
    column = hands.page.garments
    column.index.setValue(12)
    assert hands.inside.asked("put_in_test") == [(12,)]
    column.show_list(Origins.TRAINING)
    column.index.setValue(33)
    assert hands.inside.asked("put_in_training") == [(33,)]
    column.show_list(Origins.MISTAKES)
    assert "No mistakes are known" in column.none.text
    column.show_list(Origins.BATCH)
    assert "Freeze a step" in column.none.text


def test_that_its_mistakes_are_put_in(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    column, labels = hands.page.garments, small_data().test_labels
    column.show_list(Origins.MISTAKES)
    answers = labels.astype(int)
    wrong = [3, 17, 90]
    answers[wrong] = (answers[wrong] + 1) % 10
    inference = hands.session.inference
    told = session_inference.TestPredictions(np.eye(10, dtype=np.float32)[answers], 0.985, 0.1)
    monkeypatch.setattr(inference, "_test_predictions", told)
    inference.test_predicted.emit()
    assert column.list.isVisible()
    assert not column.index.isVisible(), "a mistake has no number to ask for"
    model = column.list.garments
    assert model.garments is not None
    assert [int(model.garments.positions[row]) for row in range(model.rowCount())] == wrong
    assert [f"{wrong[row]}" in row_text(hands, row) for row in range(3)] == [True] * 3
    choose_row(hands, 1)
    assert hands.inside.asked("put_in_test") == [(17,)]
    choose_row(hands, 2)
    assert hands.inside.asked("put_in_test")[-1] == (90,)


def row_text(hands: Hands, row: int) -> str:
    model = hands.page.garments.list.garments
    return str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole))


def choose_row(hands: Hands, row: int) -> None:
    tiles = hands.page.garments.list
    QTest.mouseClick(tiles.viewport(), LEFT, pos=tiles.tile_rect(row).center())


def test_that_ones_own_drawings_are_put_in(hands: Hands) -> None:
    column, document = hands.page.garments, hands.session.document
    column.show_list(Origins.DRAWINGS)
    assert "Draw a garment in Draw (Ctrl+6)" in column.none.text
    assert column.none.isVisible()
    assert not column.index.isVisible()

    paper = np.zeros((28, 28), np.float32)
    paper[4:20, 8:12] = 0.6
    hands.session.paper.show(paper)
    kept = small_data().drawings.pictures[:2]
    drawings = (LabelledDrawing(kept[0], 3), LabelledDrawing(kept[1], 8))
    document.edit_drawings(EditDrawings(DrawingsChange.KEEP, 2), drawings)
    texts = [row_text(hands, row) for row in range(column.list.garments.rowCount())]
    assert texts == ["In Draw, now", "Bag, 1", "Dress, 0"]

    choose_row(hands, 2)
    pixels, label = hands.inside.asked("put_in_drawing")[-1]
    np.testing.assert_array_equal(pixels, kept[0].astype(np.float32) / np.float32(255))
    assert label == 3
    choose_row(hands, 0)
    assert hands.inside.asked("put_in_drawing")[-1] == (paper, None)

    column.show_list(Origins.TEST)
    assert column.list.currentIndex().row() == -1  # none of these is put in
    column.show_list(Origins.DRAWINGS)
    assert column.list.currentIndex().row() == 0


def test_that_what_is_drawn_further_is_put_in_at_once(hands: Hands) -> None:
    first, second = (np.full((28, 28), it, np.float32) for it in (0.2, 0.4))
    hands.session.paper.show(first)
    assert not hands.inside.asked("put_in_drawing")  # a garment of the test set stays
    hands.page.open_drawing(first)
    assert hands.page.garments.shown is Origins.DRAWINGS
    hands.session.paper.show(second)
    assert hands.inside.asked("put_in_drawing")[-1] == (second, None)
    assert hands.page.garments.list.currentIndex().row() == 0

    hands.session.paper.show(None)
    assert hands.inside.garment is not None
    assert hands.inside.garment.pixels is second
    assert hands.page.garments.none.isVisible()


def test_that_a_kept_drawing_stays_whatever_is_drawn(hands: Hands) -> None:
    picture = small_data().drawings.pictures[0]
    hands.session.document.edit_drawings(
        EditDrawings(DrawingsChange.KEEP, 1), (LabelledDrawing(picture, 5),)
    )
    hands.page.garments.show_list(Origins.DRAWINGS)
    choose_row(hands, 0)
    hands.session.paper.show(picture.astype(np.float32) / np.float32(255))
    assert len(hands.inside.asked("put_in_drawing")) == 1
    assert hands.page.garments.list.currentIndex().row() == 1  # the same picture, but labelled
    hands.session.document.undo()
    assert hands.page.garments.list.currentIndex().row() == -1


def test_that_other_workspaces_can_open_a_garment_here(hands: Hands) -> None:
    hands.page.garments.show_list(Origins.TRAINING)
    hands.page.open_test(3)
    assert hands.inside.asked("put_in_test") == [(3,)]
    assert hands.page.garments.shown is Origins.TEST


def test_that_it_says_whose_weights_are_seen(hands: Hands, chapter: Project) -> None:
    for kind, start in (
        (SourceKind.FRESH, "Fresh weights"),
        (SourceKind.TRAINED, "The weights of the network trained last."),
    ):
        hands.inside.source = Source(kind, chapter, is_documents=False)
        hands.inside.source_changed.emit()
        text = hands.page.bar.status.text()
        assert text.startswith(start)
        assert text.endswith("is another one by now.")
        assert not hands.page.bar.is_live


def test_that_it_says_what_is_missing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with small_session(monkeypatch, replace(PRESETS["chapter"].build())) as session:
        hands = Hands(qtbot, session, NotingInside(None))
        assert hands.page.notice.isVisible()
        assert hands.page.bar.status.text().startswith("TensorFlow is still loading")
        hands.inside.failed.emit("no tensorflow")
        assert "doctor" in hands.page.bar.status.text()


def test_that_it_speaks_korean_at_once(hands: Hands) -> None:
    assert hands.inside.origin is Origin.TEST
    before: QImage = hands.page.grab().toImage()
    hands.session.settings.language = "ko"
    hands.page.view.retranslate_ui()
    assert hands.page.grab().toImage() != before  # the names of the classes
