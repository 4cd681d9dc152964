from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.optimizer_formulas import formula_lines
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import THEMES
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.formula_boxes import Fraction, Root, Row, Scripts, Text, read_formula


def inked(image: QImage) -> list[tuple[int, int]]:
    """Pixels that differ from the corner."""
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    ]


def test_that_the_notation_is_read() -> None:
    assert read_formula(r"\frac{m}{\sqrt{v} + 12}") == Row(
        (Fraction(Row((Text("m"),)), Row((Root(Row((Text("v"),))), Text("+"), Text("12")))),)
    )
    assert read_formula("β_1^t") == Row((Scripts(Text("β"), Text("1"), Text("t")),))
    assert read_formula("") == Row(())


def test_that_a_sign_stands_close_to_its_number_and_a_minus_between_two(
    qapp: QApplication,
) -> None:
    sign, minus = Text("−", is_of_next=True), Text("−")
    a, c, comma = Text("a"), Text("c"), Text(",")
    assert read_formula("a − c") == Row((a, minus, c))
    assert read_formula("−c") == Row((sign, c))
    assert read_formula("a, −c") == Row((a, comma, sign, c))
    assert read_formula("a^{−c}") == Row((Scripts(a, None, Row((sign, c))),))
    assert read_formula("a ← −c") == Row((a, Text("←"), sign, c))
    assert sign.size(20).width < minus.size(20).width
    assert comma.size(20).width > Text(".").size(20).width


@pytest.mark.parametrize("broken", ["{a", "a}", r"\frac{a}", "a^", r"\sqrt"])
def test_that_a_broken_formula_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r"brace|ends"):
        read_formula(broken)


@pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=lambda kind: kind.name)
def test_that_every_formula_is_painted_within_its_place(qtbot: QtBot, kind: object) -> None:
    settings = Settings("en", "light")
    name = kind.name  # type: ignore[attr-defined]
    formula = Formula(settings, 24)
    qtbot.addWidget(formula)
    formula.set_lines(formula_lines(name, OPTIMIZERS[name].defaults()))
    hint = formula.sizeHint()
    assert 0 < hint.width() <= 400
    formula.resize(hint.width() + 40, hint.height() + 10)
    dots = inked(formula.grab().toImage())
    assert dots
    assert max(x for x, _ in dots) < hint.width()
    assert max(y for _, y in dots) < hint.height()


def test_that_a_formula_too_wide_becomes_smaller(qtbot: QtBot) -> None:
    formula = Formula(Settings("en", "light"), 24)
    qtbot.addWidget(formula)
    formula.set_lines([r"θ ← θ − η \frac{g}{\sqrt{G + ε}}"])
    narrow = formula.sizeHint().width() // 2
    formula.resize(narrow + 10, formula.sizeHint().height())
    assert max(x for x, _ in inked(formula.grab().toImage())) <= narrow + 10


def test_that_it_has_the_theme_s_colour_and_is_read_aloud(qtbot: QtBot) -> None:
    settings = Settings("en", "light")
    formula = Formula(settings, 40)
    qtbot.addWidget(formula)
    formula.set_lines([r"\frac{g}{\sqrt{s + ε}}"])
    formula.resize(formula.sizeHint())
    assert formula.accessibleName() == "(g) / (√(s + ε))"
    settings.theme = THEMES["dark"]
    image = formula.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x, y in inked(image)}
    assert QColor(settings.theme.text).name() in colours
