"""`classify` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from fashion_gui.app.command_line import main
from fashion_gui.data.recognition import Recognition
from fashion_gui.session import headless
from fashion_gui.session.pictures import PictureError, read_picture
from tests.app.command_hands import Capture, lines, picture
from tests.session.test_pictures import CUT_OFF, cut_off, grey_png


class FakeClassifier:
    """Is sure of everything that has ink that it is a bag, if it is a garment."""

    def __init__(self, unknown: float = 0.0) -> None:
        self.unknown = unknown

    def recognise(self, pixels: np.ndarray) -> Recognition:
        assert pixels.shape == (28, 28)
        assert pixels.dtype == np.float32
        probabilities = np.full(10, 0.01, np.float32)
        probabilities[8] = 0.91
        return Recognition(probabilities, self.unknown)


@pytest.fixture
def classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headless, "load_classifier", lambda path: FakeClassifier())


@pytest.mark.usefixtures("classifier")
def test_that_classify_prints_an_object_a_line(capsys: Capture, tmp_path: Path) -> None:
    bar = picture(tmp_path / "bar.png")
    empty = picture(tmp_path / "empty.png", pen=None)
    assert main(["classify", "--json", str(bar), str(empty)]) == 0
    first, second = (json.loads(line) for line in lines(capsys.readouterr().out))
    assert (first["file"], first["label"], first["name"]) == (str(bar), 8, "Bag")
    assert first["probabilities"] == pytest.approx([*[0.01] * 8, 0.91, 0.01])
    assert (second["file"], second["label"], second["name"]) == (str(empty), None, None)
    assert len(second["probabilities"]) == 10


@pytest.mark.usefixtures("classifier")
def test_that_classify_prints_a_row_a_picture(capsys: Capture, tmp_path: Path) -> None:
    assert main(["classify", str(picture(tmp_path / "bar.png"))]) == 0
    assert capsys.readouterr().out.split() == ["8", "Bag", "91.0%", str(tmp_path / "bar.png")]


def test_that_the_confidence_is_that_of_the_windows_headline(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headless, "load_classifier", lambda path: FakeClassifier(unknown=0.3))
    bar = str(picture(tmp_path / "bar.png"))
    assert main(["classify", bar]) == 0
    assert capsys.readouterr().out.split() == ["8", "Bag", "63.7%", bar]
    assert main(["classify", "--json", bar]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["probabilities"][8] == pytest.approx(0.91), "which garment, if it is one"
    assert sum(found["probabilities"]) == pytest.approx(1.0)


@pytest.mark.usefixtures("classifier")
def test_that_classify_goes_on_after_a_file_that_is_none(capsys: Capture, tmp_path: Path) -> None:
    broken, missing = tmp_path / "broken.png", tmp_path / "missing.png"
    broken.write_text("no picture")
    bar = picture(tmp_path / "bar.png")
    assert main(["classify", str(broken), str(missing), str(tmp_path), str(bar)]) == 2
    captured = capsys.readouterr()
    assert len(lines(captured.out)) == 1
    assert len(lines(captured.err)) == 3


@pytest.mark.usefixtures("classifier")
@pytest.mark.qt_log_ignore("Corrupt JPEG data")
def test_that_classify_goes_on_after_half_a_picture(capsys: Capture, tmp_path: Path) -> None:
    halves = [str(cut_off(tmp_path, suffix)) for suffix in CUT_OFF]
    assert main(["classify", *halves, str(picture(tmp_path / "bar.png"))]) == 2
    captured = capsys.readouterr()
    assert captured.out.split()[:2] == ["8", "Bag"]
    assert len(lines(captured.out)) == 1
    told = [line for line in lines(captured.err) if line.startswith("fashion-gui:")]
    assert len(told) == len(halves)
    for half, line in zip(halves, told, strict=True):
        assert half in line
        assert "it is no picture, or it is damaged" in line


@pytest.mark.usefixtures("classifier")
def test_that_classify_goes_on_after_an_empty_and_a_huge_file(
    capsys: Capture, tmp_path: Path
) -> None:
    empty, huge, bar = (tmp_path / f"{name}.png" for name in ("empty", "huge", "bar"))
    empty.write_bytes(b"")
    huge.write_bytes(grey_png(20_000))
    picture(bar)
    assert main(["classify", str(empty), str(huge), str(bar)]) == 2
    captured = capsys.readouterr()
    assert captured.out.split()[:2] == ["8", "Bag"]
    told = lines(captured.err)
    assert len(told) == 2
    assert "empty.png" in told[0]
    assert "huge.png" in told[1]
    assert "too large (20000 × 20000 pixels)" in told[1]


def test_that_a_broken_model_is_told(capsys: Capture, tmp_path: Path) -> None:
    model = tmp_path / "model.keras"
    model.write_text("no model")
    bar = picture(tmp_path / "bar.png")
    assert main(["classify", "--model", str(model), str(bar)]) == 2
    assert len(lines(capsys.readouterr().err)) == 1


@pytest.mark.parametrize("suffix", ["png", "bmp", "jpg", "ppm"])
def test_that_pictures_of_many_formats_are_read(suffix: str, tmp_path: Path) -> None:
    pixels = read_picture(picture(tmp_path / f"bar.{suffix}"))
    assert pixels.shape == (64, 64, 4)
    assert pixels.dtype == np.uint8
    assert pixels[0, 0, :3].min() > 240
    assert pixels[32, 32, :3].max() < 15
    assert (pixels[..., 3] == 255).all()


def test_that_opacity_and_odd_widths_are_kept(tmp_path: Path) -> None:
    image = QImage(7, 5, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(6, 4, QColor(10, 20, 30, 40))
    path = tmp_path / "odd.png"
    assert image.save(str(path))
    pixels = read_picture(path)
    assert pixels.shape == (5, 7, 4)
    assert pixels[4, 6].tolist() == pytest.approx([10, 20, 30, 40], abs=3)
    assert (pixels[:4, :, 3] == 0).all()


def test_that_a_grey_picture_is_read(tmp_path: Path) -> None:
    image = QImage(9, 9, QImage.Format.Format_Grayscale8)
    image.fill(77)
    path = tmp_path / "grey.png"
    assert image.save(str(path))
    assert (read_picture(path)[..., :3] == 77).all()


@pytest.mark.qt_log_ignore("exceeds the current allocation limit")
def test_that_a_picture_of_gigabytes_is_refused(tmp_path: Path) -> None:
    """A few bytes whose header promises 30,000 × 30,000 pixels."""
    path = tmp_path / "bomb.ppm"
    path.write_bytes(b"P6\n30000 30000\n255\n" + b"\0" * 100)
    with pytest.raises(PictureError):
        read_picture(path)
