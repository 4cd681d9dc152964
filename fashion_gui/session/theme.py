"""The named colours of the light and the dark theme. No colour is named anywhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Theme:
    """Colours by what they are for, as `#rrggbb`.

    Attributes:
        name: "light" or "dark".
        window: behind the cards.
        surface: of cards, nodes, menus.
        surface_raised: of buttons, fields and table heads on a card.
        surface_hover: under the pointer.
        border: edges of cards and fields.
        grid: lines and dots of plots and canvas.
        text, text_secondary, text_disabled: three strengths of writing.
        accent, accent_hover, accent_soft, on_accent: the one accent; its soft form lies under
            what is selected; `on_accent` is writing on it.
        positive, negative: the sign of values, weights and gradients.
        right, wrong, warning: of a prediction; of a problem. Always with a sign beside them.
        paper, ink: a garment's pixel 0 and 255.
        classes: the ten garments, in their order.
        runs: colours of runs in plots, eight for a race of all optimizers. As those of the
            classes they are as far apart as they can be for every eye with two kinds of cones,
            and no farther from well-known hues than that takes.
        families: colour of each layer family, by the family's value.
    """

    name: str
    window: str
    surface: str
    surface_raised: str
    surface_hover: str
    border: str
    grid: str
    text: str
    text_secondary: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    positive: str
    negative: str
    right: str
    wrong: str
    warning: str
    paper: str
    ink: str
    classes: tuple[str, ...]
    runs: tuple[str, ...]
    families: dict[str, str]

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def contrasted(self) -> Theme:
        """The same with all writing at full strength and plain edges, for a far seat.

        All writing has at least 7 : 1 to the cards it stands on: level AAA of WCAG 2.
        """
        full = "#ffffff" if self.is_dark else "#000000"

        def stronger(colour: str) -> str:
            return self.mixed(colour, 0.7, full).name()

        return replace(
            self,
            text=full,
            text_secondary=self.mixed(self.text, 0.92).name(),
            text_disabled=self.mixed(self.text, 0.8).name(),
            border=self.mixed(self.text, 0.42).name(),
            grid=self.mixed(self.text, 0.2).name(),
            accent=stronger(self.accent),
            accent_hover=stronger(self.accent_hover),
            right=stronger(self.right),
            wrong=stronger(self.wrong),
            warning=stronger(self.warning),
        )

    def mixed(self, colour: str, share: float, ground: str | None = None) -> QColor:
        """`share` of a colour over the surface (or another ground), opaque."""
        over, under = QColor(colour), QColor(ground or self.surface)
        rest = 1 - share
        return QColor.fromRgbF(
            over.redF() * share + under.redF() * rest,
            over.greenF() * share + under.greenF() * rest,
            over.blueF() * share + under.blueF() * rest,
        )


LIGHT = Theme(
    name="light",
    window="#f4f5f8",
    surface="#ffffff",
    surface_raised="#f4f5f8",
    surface_hover="#e9ebf1",
    border="#dfe2ea",
    grid="#e7e9ef",
    text="#1a1f2b",
    text_secondary="#586174",
    text_disabled="#a4abba",
    accent="#5143d9",
    accent_hover="#4335c4",
    accent_soft="#ebe9fc",
    on_accent="#ffffff",
    positive="#1d6fd1",
    negative="#d9650b",
    right="#16835a",
    wrong="#c92f3c",
    warning="#a46300",
    paper="#ffffff",
    ink="#12151d",
    classes=(
        "#282184",
        "#6bcef1",
        "#7cbcac",
        "#036413",
        "#8a8b1a",
        "#dacb74",
        "#c16068",
        "#841c50",
        "#b05ccd",
        "#5f819b",
    ),
    runs=("#5143d9", "#d9650b", "#0f7b52", "#457de1", "#a94398", "#9f9e5c", "#57220d", "#053a4f"),
    families={
        "input": "#586174",
        "core": "#5143d9",
        "convolution": "#1d6fd1",
        "pooling": "#0e8a8a",
        "normalization": "#7a8b1d",
        "regularization": "#c2410c",
        "reshaping": "#8a6d3b",
        "merging": "#a6348f",
    },
)

DARK = Theme(
    name="dark",
    window="#12141b",
    surface="#1b1e28",
    surface_raised="#252936",
    surface_hover="#303545",
    border="#313646",
    grid="#2a2e3c",
    text="#eceef4",
    text_secondary="#a3abbd",
    text_disabled="#626a7d",
    accent="#8f84ff",
    accent_hover="#a69dff",
    accent_soft="#2c2a4a",
    on_accent="#12141b",
    positive="#5aa9ff",
    negative="#ff9a4d",
    right="#4cc38a",
    wrong="#ff6b76",
    warning="#f0b13d",
    paper="#12141b",
    ink="#f4f6fb",
    classes=(
        "#5455c1",
        "#8fd1f5",
        "#51f4cc",
        "#17811d",
        "#ccd37c",
        "#dfbe3b",
        "#d17e70",
        "#ac3762",
        "#9d529b",
        "#9b9aa7",
    ),
    runs=("#8f84ff", "#ff9a4d", "#17a36c", "#83b0f4", "#bc70a6", "#e2ef97", "#a4feff", "#845c1a"),
    families={
        "input": "#a3abbd",
        "core": "#8f84ff",
        "convolution": "#5aa9ff",
        "pooling": "#3fc1c1",
        "normalization": "#b9cc4e",
        "regularization": "#ff8a5c",
        "reshaping": "#d3b06b",
        "merging": "#e07bcb",
    },
)

THEMES = {LIGHT.name: LIGHT, DARK.name: DARK}
CONTRASTED = {name: theme.contrasted() for name, theme in THEMES.items()}
"""What each theme is while presenting."""
