"""What is prepared for drawing, against the numbers it is made from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fashion_gui.network.project import Project
from fashion_gui.runs.inside import Garment, Look
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.views.inside.drawn import (
    LINKS,
    STRUCK,
    ZERO,
    Links,
    drawn_of,
    levels_of,
    links_of,
    strongest_links,
)
from fashion_gui.views.inside.layer_figure import Form, LayerFigure
from fashion_gui.views.inside.link_ink import link_image
from fashion_gui.views.inside.neuron_ink import has_rings, layer_image, unit_image
from fashion_gui.views.inside.neuron_picture import picture_of
from fashion_gui.views.inside.neuron_words import foot_lines, neuron_text, number_text, off_count
from fashion_gui.widgets.garment_picture import garment_image
from tests.small_runs import small_project
from tests.views.inside.conftest import analysed, look_at

RATES = {"dropout": 0.3}


def test_that_levels_keep_sign_and_order() -> None:
    values = np.array([-2.0, -0.5, 0.0, 0.5, 2.0], np.float32)
    levels = levels_of(values, 2.0)
    assert levels[2] == ZERO
    assert levels[0] == 0
    assert levels[-1] == 2 * ZERO
    assert (np.diff(levels.astype(int)) > 0).all()


def test_that_a_masked_neuron_is_struck_whatever_its_value() -> None:
    kept = np.array([True, False, True])
    assert levels_of(np.zeros(3, np.float32), 1.0, kept).tolist() == [ZERO, STRUCK, ZERO]


def test_that_the_strongest_connections_are_those_of_all(chapter: Project) -> None:
    look = look_at(chapter)
    links = strongest_links(chapter.network, look, "flatten", "dense", LINKS)
    products = look.weights["dense"][0] * look.values["flatten"][:, None]
    largest = np.sort(np.abs(products).reshape(-1))[-LINKS:]
    np.testing.assert_allclose(np.sort(np.abs(links.products)), largest, rtol=1e-6)
    for start, end, product in zip(links.starts, links.ends, links.products, strict=True):
        assert product == products[start, end]


def test_that_a_large_kernel_gives_the_same_strongest_connections() -> None:
    """Beyond a size only the inputs that can have them are looked through."""
    project = small_project("chapter")
    random = np.random.default_rng(3)
    kernel = random.normal(size=(784, 300)).astype(np.float32)
    x = np.abs(random.normal(size=784)).astype(np.float32)
    look = Look(
        Garment(np.zeros((28, 28), np.float32)),
        {"flatten": x, "dense": np.zeros(300, np.float32)},
        {"dense": (kernel,)},
    )
    links = strongest_links(project.network, look, "flatten", "dense", 40)
    largest = np.sort(np.abs(kernel * x[:, None]).reshape(-1))[-40:]
    np.testing.assert_allclose(np.sort(np.abs(links.products)), largest, rtol=1e-6)


def test_that_all_connections_of_a_neuron_add_up_to_its_sum(chapter: Project) -> None:
    look = look_at(chapter)
    arriving, leaving = links_of(chapter.network, look, "dense", 37)
    z = look.values["flatten"] @ look.weights["dense"][0][:, 37]
    assert arriving.products.sum() == pytest.approx(z, abs=1e-4)
    assert (leaving.source, leaving.target, leaving.starts.tolist()) == ("dense", "dropout", [37])
    out = links_of(chapter.network, look, "dropout", 37)[1]
    assert out.ends.tolist() == list(range(10))


def test_that_what_is_off_carries_nothing_on(chapter: Project) -> None:
    look = look_at(chapter, RATES)
    off = np.flatnonzero(~look.kept["dropout"])
    picture = picture_of(*analysed(chapter), 680, 520)
    links = drawn_of(picture, chapter.network, look).links[-1]
    assert links.target == "dense_2"
    assert not set(links.starts.tolist()) & set(off.tolist())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_connection_is_drawn_in_the_colour_of_its_sign(
    chapter: Project, theme: Theme
) -> None:
    picture = picture_of(*analysed(chapter), 680, 520)
    one = Links("dense", "dropout", np.array([0]), np.array([0]), np.array([1.0], np.float32))
    x0, y0 = picture.figures["dense"].centres[0]
    x1, y1 = picture.figures["dropout"].centres[0]
    for sign in (1, -1):
        links = replace(one, products=one.products * np.float32(sign))
        image = link_image(picture, [links], 1.0, theme)
        colour = image.pixelColor(round((x0 + x1) / 2), int((y0 + y1) / 2))
        assert colour.alpha() > 60
        assert (colour.blue() > colour.red()) is (sign > 0)
        assert image.pixelColor(round(x0), round(y0) + 40).alpha() == 0


def test_that_a_steep_connection_has_no_gap(chapter: Project) -> None:
    picture = picture_of(*analysed(chapter), 680, 520)
    last = picture.figures["dropout"].count - 5
    links = Links("dense", "dropout", np.array([4]), np.array([last]), np.ones(1, np.float32))
    image = link_image(picture, [links], 1.0, LIGHT)
    y0, y1 = (picture.figures["dense"].centres[4][1], picture.figures["dropout"].centres[last][1])
    touched = [
        any(image.pixelColor(x, y).alpha() for x in range(image.width()))
        for y in range(int(y0) + 1, int(y1), 7)
    ]
    assert len(touched) > 30
    assert all(touched)


def test_that_a_map_switched_off_as_a_whole_is_struck_out() -> None:
    project = small_project("convolutional")
    figure = picture_of(*analysed(project), 680, 520).figures["conv2d"]
    levels = np.full(figure.shape, 2 * ZERO, np.uint8)
    levels[:, :, 1] = STRUCK
    image = layer_image(figure, levels.reshape(-1), 3.0, LIGHT)

    def middle(channel: int) -> str:
        left, top, width, height = figure.map_area(channel)
        x = left - figure.left + width / 2
        y = top - figure.top + height / 3
        return image.pixelColor(round(3 * x), round(3 * y)).name()

    assert middle(0) == LIGHT.positive
    assert middle(1) == LIGHT.surface

    def along_the_stroke(channel: int) -> set[str]:
        """From the lower left corner to the upper right one."""
        left, top, width, height = figure.map_area(channel)
        shares = np.linspace(0.1, 0.9, 9)
        points = [
            (left - figure.left + share * width, top - figure.top + (1 - share) * height)
            for share in shares
        ]
        return {image.pixelColor(int(3 * x), int(3 * y)).name() for x, y in points}

    assert along_the_stroke(0) == {LIGHT.positive}
    assert along_the_stroke(1) == {LIGHT.text_disabled}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_the_input_is_the_garment_itself(chapter: Project, theme: Theme) -> None:
    look = look_at(chapter)
    picture = picture_of(*analysed(chapter), 680, 520)
    figure = picture.figures["input"]
    levels = drawn_of(picture, chapter.network, look).levels["input"]
    image = layer_image(figure, levels, 4.0, theme)
    pixels = np.rint(look.garment.pixels * 255).astype(np.uint8)
    garment = garment_image(pixels, theme)
    for row, column in np.ndindex(28, 28):
        if row in (0, 27) or column in (0, 27):
            continue  # the frame
        x, y = ((it + 0.5) * side / 28 for it, side in
                ((column, image.width()), (row, image.height())))  # fmt: skip
        mine, theirs = image.pixelColor(int(x), int(y)), garment.pixelColor(column, row)
        assert abs(mine.lightness() - theirs.lightness()) <= 4, (row, column)
    assert np.ptp(pixels) > 200, "there is a garment"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_single_pixel_of_a_map_that_is_off_is_grey(theme: Theme) -> None:
    project = small_project("convolutional")
    figure = picture_of(*analysed(project), 680, 520).figures["conv2d"]
    levels = np.full(figure.shape, ZERO, np.uint8)
    levels[5, 5, 1], levels[5, 7, 1] = STRUCK, 2 * ZERO
    image = layer_image(figure, levels.reshape(-1), 3.0, theme)

    def colour(column: int) -> str:
        x, y = figure.centres[np.ravel_multi_index((5, column, 1), figure.shape)]
        return image.pixelColor(int(3 * (x - figure.left)), int(3 * (y - figure.top))).name()

    assert [colour(it) for it in (5, 6, 7)] == [theme.border, theme.surface, theme.positive]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_unit_of_a_strip_that_is_off_is_grey(theme: Theme) -> None:
    figure = LayerFigure("it", "Dropout", (5000,), Form.STRIP, 0, 0, 2.0, 5000, 1)
    levels = np.full(5000, ZERO, np.uint8)
    levels[2001], levels[2003] = STRUCK, 0
    image = layer_image(figure, levels, 1.0, theme)
    colours = [image.pixelColor(4, 2 * it + 1).name() for it in (2001, 2002, 2003)]
    assert colours == [theme.border, theme.surface, theme.negative]


def test_that_it_is_said_where_what_is_off_is_only_grey() -> None:
    random = np.random.default_rng(4)
    shape = (4, 4, 3)
    network = small_project("chapter").network
    pixels, units = random.random(shape) > 0.4, random.random(5000) > 0.4
    maps = np.broadcast_to(np.array([True, False, True]), shape)
    garment = Garment(np.zeros((28, 28), np.float32))

    def first_line(kept: np.ndarray, form: Form, has_rings: bool = True) -> str:
        values = {"dropout": np.zeros(kept.shape, np.float32)}
        look = Look(garment, values, {}, is_training=True, kept={"dropout": kept}, rates=RATES)
        return foot_lines("dropout", network, look, form=form, has_rings=has_rings)[0]

    assert first_line(pixels, Form.MAPS) == f"{int((~pixels).sum())} of 48 off: grey"
    assert first_line(units, Form.STRIP) == f"{int((~units).sum()):,} of 5,000 off: grey"
    assert first_line(maps, Form.MAPS) == "1 of 3 off", "a whole map is struck out"
    assert first_line(units[:100], Form.UNITS).endswith("off"), "each is struck out"
    assert first_line(units[:100], Form.UNITS, has_rings=False).endswith("off: grey")


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("side", [2, 3, 4, 5, 6])
def test_that_a_neuron_too_small_for_a_ring_is_a_stroke_where_it_is_off(
    side: int, theme: Theme
) -> None:
    """Grey alone could be a small value."""
    image = unit_image(np.array([STRUCK, 2 * ZERO], np.uint8), 1, 2, side, theme)
    inked = [
        {(x, y) for x in range(side) for y in range(side) if image.pixelColor(left + x, y).alpha()}
        for left in (0, side)
    ]
    stroke = {(it, side - 1 - it) for it in range(side)}
    assert inked[0] == stroke
    assert len(inked[1] - stroke) >= len(stroke), "one that is on is full"
    assert image.pixelColor(0, side - 1).name() != image.pixelColor(side, side // 2).name()


def test_that_strokes_of_a_large_layer_are_said_to_be_grey() -> None:
    """Where 3,136 neurons have only three pixels each."""
    figure = picture_of(*analysed(small_project("convolutional")), 680, 520).figures["dropout"]
    assert figure.form is Form.UNITS
    assert not has_rings(figure, 3 / figure.cell)
    assert has_rings(figure, 7 / figure.cell)


def test_that_count_share_and_scale_of_a_mask_are_said(chapter: Project) -> None:
    look = look_at(chapter, RATES)
    off = int((~look.kept["dropout"]).sum())
    lines = foot_lines("dropout", chapter.network, look)
    assert lines == (f"{off} of 100 off", f"{off} %, kept × 1.43")
    assert foot_lines("dropout", chapter.network, look_at(chapter)) == ("all on", "no scaling")


def test_that_a_kept_value_is_said_with_its_scaling(chapter: Project) -> None:
    look = look_at(chapter, RATES)
    index = int(np.argmax(look.values["dropout"]))
    text = neuron_text(chapter.network, "dropout", (index,), look)
    before, after = look.values["dense"][index], look.values["dropout"][index]
    assert text.endswith(f"{number_text(before)} × 1.43 = {number_text(after)}")
    off = int(np.flatnonzero(~look.kept["dropout"])[0])
    assert neuron_text(chapter.network, "dropout", (off,), look) == f"dropout · neuron {off}:  off"


def test_that_maps_are_counted_where_whole_maps_are_off() -> None:
    kept = np.broadcast_to(np.array([True, False, True]), (4, 4, 3))
    look = Look(Garment(np.zeros((28, 28), np.float32)), {}, {}, kept={"it": kept})
    assert off_count("it", look) == (1, 3)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (0.8423, "0.842"), (12.345, "12.35"), (-1.2, "-1.200"), (12400.0, "12,400"),
     (3.1e-5, "3.1e-05"), (float("nan"), "–")],
)  # fmt: skip
def test_that_numbers_are_short(value: float, text: str) -> None:
    assert number_text(value) == text
