"""The line below the canvas: what the network amounts to, or what keeps it from training."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.network.analysis import Problem
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import problem_sentence, problem_title
from fashion_gui.views.network.figures import count_text, memory_text
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget


class TotalsLine(TranslatedWidget):
    """Layers, parameters and memory, or the first blocking problem in words."""

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self.setFixedHeight(5 * UNIT)
        self._sign = label()
        self._title = label("wrong")
        self._text = ElidedLabel("figure")
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        line.setSpacing(UNIT)
        line.addWidget(self._sign)
        line.addWidget(self._title)
        line.addWidget(self._text, 1)
        document.network_changed.connect(self.retranslate_ui)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    @property
    def text(self) -> str:
        """What the line says."""
        return " ".join(filter(None, (self._title.text(), self._text.text())))

    def retranslate_ui(self) -> None:
        analysis = self._document.analysis
        problem = analysis.blocking
        self._sign.setVisible(problem is not None)
        self._title.setVisible(problem is not None)
        self._title.setText(_heading(problem) if problem else "")
        if problem is not None:
            self._text.setText(problem_sentence(problem))
            self._text.setToolTip(problem_sentence(problem))
            return
        count = analysis.parameters
        parts = (
            self.tr("{count} layers").format(count=count_text(len(analysis.layers))),
            self.tr("{count} trainable parameters").format(count=count_text(count.trainable)),
            self.tr("{count} non-trainable").format(count=count_text(count.non_trainable)),
            self.tr("{memory} as float32").format(memory=memory_text(count)),
        )
        self._text.setText("   ·   ".join(parts))
        self._text.setToolTip("")

    def _take_theme(self) -> None:
        self._sign.setPixmap(pixmap("triangle-alert", self._settings.theme.wrong, 16))


def _heading(problem: Problem) -> str:
    title = problem_title(problem)
    return f"{problem.layer_id}: {title}" if problem.layer_id else title
