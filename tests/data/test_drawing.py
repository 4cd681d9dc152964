from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.data.drawing import (
    FILL_LEVEL,
    INK_THRESHOLD,
    LEAN_THRESHOLD,
    DrawingError,
    DrawingSteps,
    ink_from_image,
    lean,
    prepare_drawing,
)
from fashion_gui.data.fashion_mnist import load_fashion_mnist

SHIPPED = Path(__file__).parents[2] / "resources" / "fashion-mnist"

drawings = stnp.arrays(
    np.float32,
    stnp.array_shapes(min_dims=2, max_dims=2, max_side=20),
    elements=st.sampled_from([0.0, 0.0, 0.05, 0.4, 1.0]).map(np.float32),
)


def outline(height: int, width: int, pen: int = 1) -> np.ndarray:
    """A rectangle drawn with a pen, (height, width) float32."""
    ink = np.ones((height, width), dtype=np.float32)
    ink[pen : height - pen, pen : width - pen] = 0.0
    return ink


def trouser(side: int = 280) -> np.ndarray:
    """A typical drawing: a closed outline of two legs, seven pixels wide."""
    solid = np.zeros((side, side), dtype=bool)
    solid[side // 10 : side * 9 // 10, side // 4 : side * 3 // 4] = True
    solid[side // 3 :, side * 9 // 20 : side * 11 // 20] = False
    inner = solid.copy()
    for _ in range(7):
        inner[1:-1, 1:-1] &= inner[:-2, 1:-1] & inner[2:, 1:-1] & inner[1:-1, :-2] & inner[1:-1, 2:]
    return (solid & ~inner).astype(np.float32)


class TestStages:
    @given(drawings)
    def test_that_every_stage_is_float32_from_0_to_1(self, ink: np.ndarray) -> None:
        stages = prepare_drawing(ink)

        for picture in (
            stages.ink,
            stages.filled,
            stages.cropped,
            stages.fitted,
            stages.grey,
            stages.pixels,
        ):
            assert picture.dtype == np.float32
            assert picture.min() >= 0.0
            assert picture.max() <= 1.0
        assert stages.ink.shape == stages.filled.shape == ink.shape
        assert stages.pixels.shape == (28, 28)
        assert np.array_equal(stages.ink, ink)

    @given(drawings)
    def test_that_filling_adds_ink_and_never_takes_any(self, ink: np.ndarray) -> None:
        stages = prepare_drawing(ink)

        changed = stages.filled != ink
        assert np.all(ink[changed] < INK_THRESHOLD)
        assert np.all(stages.filled[changed] == 1.0)

    @given(drawings)
    def test_that_the_crop_has_ink_on_all_four_sides(self, ink: np.ndarray) -> None:
        stages = prepare_drawing(ink)

        if not stages.is_empty:
            inked = stages.cropped >= INK_THRESHOLD
            assert all(side.any() for side in (inked[0], inked[-1], inked[:, 0], inked[:, -1]))
            assert inked.sum() == np.count_nonzero(stages.filled >= INK_THRESHOLD)

    def test_that_a_closed_outline_is_filled_and_an_open_one_is_not(self) -> None:
        closed = outline(20, 10)
        cut = closed.copy()
        cut[0, 5] = 0.0

        assert np.all(prepare_drawing(closed).filled[1:-1, 1:-1] == 1.0)
        assert np.array_equal(prepare_drawing(cut).filled, cut)

    def test_that_grey_ink_stays_grey_and_closes_an_outline(self) -> None:
        stages = prepare_drawing(outline(9, 9) * np.float32(0.4))

        assert np.all(stages.filled[0] == np.float32(0.4))
        assert stages.filled[4, 4] == 1.0

    def test_that_noise_below_the_threshold_does_not_move_the_crop(self) -> None:
        ink = np.full((40, 40), 0.05, dtype=np.float32)
        ink[10:20, 12:18] = 1.0

        assert prepare_drawing(ink).cropped.shape == (10, 6)

    def test_that_the_longer_side_reaches_from_edge_to_edge(self) -> None:
        pixels = prepare_drawing(outline(100, 50)).pixels

        assert np.all(pixels[:, 7:21] > 0.0)
        assert not pixels[:, :7].any()
        assert not pixels[:, 21:].any()

    def test_that_the_pen_never_draws_on_the_stages(self) -> None:
        ink = outline(12, 12)
        stages = prepare_drawing(ink)

        ink[:] = 0.0

        assert stages.ink[0].all()
        assert stages.filled[0].all()

    def test_that_the_surface_is_as_grey_as_in_the_photos(self) -> None:
        photos = load_fashion_mnist(SHIPPED).test_images / 255
        assert np.median(photos[photos >= INK_THRESHOLD]) == pytest.approx(FILL_LEVEL, abs=0.05)


class TestWhatDoesNotMatter:
    @given(
        ink=drawings,
        above=st.integers(0, 9),
        below=st.integers(0, 9),
        left=st.integers(0, 9),
        right=st.integers(0, 9),
    )
    def test_that_the_place_on_the_sheet_does_not(
        self, ink: np.ndarray, above: int, below: int, left: int, right: int
    ) -> None:
        moved = np.pad(ink, ((above, below), (left, right)))

        assert np.array_equal(prepare_drawing(moved).pixels, prepare_drawing(ink).pixels)

    @given(ink=drawings, factor=st.integers(1, 4))
    def test_that_the_size_of_the_drawing_does_not(self, ink: np.ndarray, factor: int) -> None:
        larger = ink.repeat(factor, axis=0).repeat(factor, axis=1)

        pixels = prepare_drawing(larger).pixels

        assert np.allclose(pixels, prepare_drawing(ink).pixels, atol=1e-6)

    @given(drawings)
    def test_that_a_mirrored_drawing_gives_mirrored_pixels(self, ink: np.ndarray) -> None:
        as_drawn = DrawingSteps(turn=False)
        mirrored = prepare_drawing(ink[:, ::-1], as_drawn).pixels

        assert np.allclose(mirrored, prepare_drawing(ink, as_drawn).pixels[:, ::-1], atol=1e-6)

    def test_that_the_way_a_shoe_looks_does_not(self) -> None:
        data = load_fashion_mnist(SHIPPED)
        for label in (7, 9):
            shoes = data.test_images[data.test_labels == label][:200]
            leaning = [it for it in shoes if lean(prepare_drawing(it).grey) > LEAN_THRESHOLD]
            assert len(leaning) > 150
            for shoe in leaning:
                there, back = prepare_drawing(shoe), prepare_drawing(shoe[:, ::-1])
                assert back.is_turned
                assert not there.is_turned
                assert np.allclose(there.pixels, back.pixels, atol=1e-6)

    def test_that_photos_stand_as_they_are(self) -> None:
        data = load_fashion_mnist(SHIPPED)
        turned = [prepare_drawing(photo).is_turned for photo in data.test_images[:2000]]
        labels = data.test_labels[:2000]

        assert np.mean(np.array(turned)[labels != 5]) < 0.005
        assert np.mean(np.array(turned)[labels == 5]) < 0.12

    def test_that_bytes_and_fractions_do_not(self) -> None:
        levels = np.random.default_rng(0).integers(0, 256, (30, 20), dtype=np.uint8)

        of_bytes = prepare_drawing(levels)
        of_fractions = prepare_drawing(np.divide(levels, 255, dtype=np.float32))

        assert np.array_equal(of_bytes.ink, of_fractions.ink)
        assert np.array_equal(of_bytes.pixels, of_fractions.pixels)


class TestStepsLeftOut:
    def test_that_an_outline_stays_empty_without_the_fill(self) -> None:
        stages = prepare_drawing(outline(28, 28), DrawingSteps(fill=False))

        assert np.array_equal(stages.pixels, outline(28, 28))

    def test_that_the_paper_around_stays_without_the_crop(self) -> None:
        ink = np.pad(np.ones((14, 14), np.float32), 7)

        assert np.array_equal(prepare_drawing(ink, DrawingSteps(crop=False)).pixels, ink)
        assert np.all(prepare_drawing(ink).pixels == 1.0)

    def test_that_both_sides_are_stretched_without_the_fit(self) -> None:
        ink = np.ones((56, 14), np.float32)

        assert np.all(prepare_drawing(ink, DrawingSteps(fit=False)).pixels == 1.0)
        assert not prepare_drawing(ink).pixels[:, 0].any()

    def test_that_the_surface_is_as_dark_as_the_lines_without_the_greys(self) -> None:
        ink = outline(28, 28)

        assert np.all(prepare_drawing(ink, DrawingSteps(grey=False)).pixels == 1.0)
        assert np.allclose(prepare_drawing(ink).pixels[1:-1, 1:-1], FILL_LEVEL)

    def test_that_a_shoe_stays_as_it_is_drawn_without_the_turn(self) -> None:
        boot = np.zeros((28, 28), np.float32)
        boot[:, :10] = boot[20:, :] = 1.0

        assert np.array_equal(prepare_drawing(boot).pixels, boot[:, ::-1])
        assert np.array_equal(prepare_drawing(boot, DrawingSteps(turn=False)).pixels, boot)


class TestAnEmptyDrawing:
    @pytest.mark.parametrize("shape", [(1, 1), (1, 9), (280, 280)])
    @pytest.mark.parametrize("level", [0.0, 0.09])
    def test_that_it_says_so_and_is_blank(self, shape: tuple[int, int], level: float) -> None:
        stages = prepare_drawing(np.full(shape, level, dtype=np.float32))

        assert stages.is_empty
        assert not stages.cropped.any()
        assert stages.cropped.shape == shape
        assert np.array_equal(stages.pixels, np.zeros((28, 28)))

    def test_that_a_single_dot_is_not_empty(self) -> None:
        ink = np.zeros((280, 280), dtype=np.uint8)
        ink[3, 200] = 255

        stages = prepare_drawing(ink)

        assert not stages.is_empty
        assert np.all(stages.pixels == 1.0)


def cut_out(opacity: np.ndarray, level: int) -> np.ndarray:
    """A grey of this level, as opaque as (h, w) says: (h, w, 4) uint8."""
    picture = np.full((*opacity.shape, 4), level, dtype=np.uint8)
    picture[..., 3] = np.rint(opacity * 255)
    return picture


@pytest.mark.parametrize(
    ("ink", "expected"),
    [
        (np.zeros((0, 4), np.float32), "(h, w)"),
        (np.zeros(4, np.float32), "(h, w)"),
        (np.zeros((4, 4, 1), np.float32), "(h, w)"),
        (np.zeros((4, 4), np.float64), "float32 or uint8"),
        (np.zeros((4, 4), np.int64), "float32 or uint8"),
        (np.full((4, 4), 1.5, np.float32), "from 0 to 1"),
        (np.full((4, 4), -0.5, np.float32), "from 0 to 1"),
        (np.full((4, 4), np.nan, np.float32), "from 0 to 1"),
    ],
)
def test_that_what_is_not_ink_is_refused(ink: np.ndarray, expected: str) -> None:
    with pytest.raises(DrawingError) as caught:
        prepare_drawing(ink)

    assert caught.value.argument == "ink"
    assert expected in caught.value.expected
    assert f"Received: {caught.value.received}" in str(caught.value)


class TestInkFromImage:
    def test_that_black_on_white_and_white_on_black_are_the_same_ink(self) -> None:
        ink = outline(12, 9, pen=2)
        ink = np.pad(ink, 3)
        light = (ink * 255).astype(np.uint8)

        for picture in (light, 255 - light):
            assert np.array_equal(ink_from_image(picture), ink)

    def test_that_the_paper_has_no_ink_whatever_its_shade(self) -> None:
        photo = np.full((20, 20), 200, dtype=np.uint8)
        photo[5:9, 5:9] = 0
        photo[12, 12] = 100
        photo[14, 14] = 240

        ink = ink_from_image(photo)

        assert ink.dtype == np.float32
        assert np.all(ink[5:9, 5:9] == 1.0)
        assert ink[12, 12] == 0.5
        assert ink[14, 14] == 0.0
        assert ink[0, 0] == 0.0

    def test_that_a_stroke_across_the_border_does_not_turn_the_picture_over(self) -> None:
        picture = np.full((20, 20), 255, dtype=np.uint8)
        picture[:, 8:13] = 0

        assert np.array_equal(ink_from_image(picture), (picture == 0).astype(np.float32))

    @pytest.mark.parametrize("channels", [3, 4])
    def test_that_a_grey_picture_in_colour_is_the_grey_picture(self, channels: int) -> None:
        grey = np.pad(np.random.default_rng(0).integers(0, 256, (9, 9), np.uint8), 2)
        colour = np.full((*grey.shape, channels), 255, dtype=np.uint8)
        colour[..., :3] = grey[..., np.newaxis]

        assert np.allclose(ink_from_image(colour), ink_from_image(grey), atol=1e-6)

    @pytest.mark.parametrize("level", [0, 255])
    def test_that_dark_and_light_on_transparent_are_the_same_ink(self, level: int) -> None:
        ink = ink_from_image(cut_out(np.pad(outline(8, 6), 2), level))

        assert np.array_equal(ink, np.pad(outline(8, 6), 2))

    @pytest.mark.parametrize("level", [0, 255])
    def test_that_half_transparent_is_half_the_ink(self, level: int) -> None:
        opacity = np.pad(outline(8, 6), 2)
        opacity[7, 7] = 0.2

        assert ink_from_image(cut_out(opacity, level))[7, 7] == pytest.approx(0.2)

    @pytest.mark.parametrize("level", [0, 60, 200, 255])
    @pytest.mark.parametrize("margin", [0, 5])
    def test_that_a_garment_that_is_cut_out_is_ink_and_its_surroundings_are_not(
        self, level: int, margin: int
    ) -> None:
        shirt = np.ones((20, 16), np.float32)
        shirt[8:, :5] = shirt[8:, 11:] = 0.0
        shirt = np.pad(shirt, margin)

        ink = ink_from_image(cut_out(shirt, level))

        assert ink[shirt == 1].min() > 0.7
        assert not ink[shirt == 0].any()

    def test_that_the_black_outline_of_a_white_cut_out_is_its_ink(self) -> None:
        clip_art = cut_out(np.pad(np.ones((20, 16), np.float32), 5), 255)
        lines = np.pad(outline(20, 16, pen=2), 5)
        clip_art[lines == 1, :3] = 0

        assert np.array_equal(ink_from_image(clip_art), lines)

    @pytest.mark.parametrize("paper", [0, 255])
    def test_that_the_transparent_corners_of_a_sheet_are_paper(self, paper: int) -> None:
        sheet = cut_out(np.ones((40, 40), np.float32), paper)
        sheet[[0, 0, -1, -1], [0, -1, 0, -1], 3] = 0
        sheet[15:25, 15:25, :3] = 255 - paper

        ink = ink_from_image(sheet)

        assert np.all(ink[15:25, 15:25] == 1.0)
        assert ink.sum() == 100

    def test_that_a_picture_all_transparent_has_no_ink(self) -> None:
        assert not ink_from_image(np.zeros((9, 9, 4), np.uint8)).any()

    @given(
        stnp.arrays(np.uint8, stnp.array_shapes(min_dims=2, max_dims=2, max_side=12))
        | stnp.arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(4)))
    )
    def test_that_any_picture_gives_ink_that_can_be_prepared(self, pixels: np.ndarray) -> None:
        ink = ink_from_image(pixels)

        assert ink.shape == pixels.shape[:2]
        prepare_drawing(ink)

    def test_that_a_garment_of_fashion_mnist_is_its_own_ink(self) -> None:
        garments = load_fashion_mnist(SHIPPED).test_images[:1_000]

        same = [np.array_equal(ink_from_image(g), g / np.float32(255)) for g in garments]

        assert np.mean(same) > 0.99

    @pytest.mark.parametrize(
        "pixels",
        [
            np.zeros((0, 3), np.uint8),
            np.zeros((4, 4), np.float32),
            np.zeros((4, 4, 2), np.uint8),
            np.zeros((1, 4, 4, 3), np.uint8),
        ],
    )
    def test_that_what_is_not_a_picture_is_refused(self, pixels: np.ndarray) -> None:
        with pytest.raises(DrawingError) as caught:
            ink_from_image(pixels)

        assert caught.value.argument == "pixels"
        assert str(pixels.shape) in str(caught.value)
