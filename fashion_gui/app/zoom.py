"""Everything larger or smaller while the program runs.

The style sheet, the program's font and the painters take the zoom from `widgets/zoom.py`. What
views have set in pixels (margins, spacings, fixed sizes, icons) is set anew here, widget by
widget: each keeps the lengths it had at zoom 1, and a length that a view sets later is taken for
one of zoom 1, too.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QFormLayout,
    QGridLayout,
    QHeaderView,
    QLayout,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from shiboken6 import Shiboken

from fashion_gui.app.theme import style_sheet, zoomed_sheet
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.type_scale import screen_font
from fashion_gui.widgets.zoom import is_zoom_part, px, set_zoom_factor, zoom_factor

_SLICE_SECONDS = 0.006
"""That hidden widgets may take of one round of the event loop."""

_NO_LIMIT = 16777215
"""Qt's QWIDGETSIZE_MAX."""

_MEMORY = "zoom_lengths"
"""Dynamic property: lengths at zoom 1 and on the screen, by what they are of."""

_STYLED = "zoom_styled"
"""Dynamic property: the zoom that a part of a window has its style sheet of."""

_IGNORED = [QSizePolicy.Policy.Ignored.value] * 2
_WATCHED, _POLICY = "zoom_watched", "zoom_policy"
"""Dynamic properties: that a stack is followed; a hidden page's own size policy."""

_Lengths = dict[str, list[Any]]


class Zoom(QObject):
    """Has the application follow `settings.zoom`. Lives in the GUI thread.

    What is seen follows at once, what is hidden in small slices or when it is shown.
    """

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self._waiting: set[QWidget] = set()
        self._sheet = ""
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._set_some)
        settings.zoom_changed.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.Show, QEvent.Type.Polish, QEvent.Type.LayoutRequest):
            return False
        if isinstance(watched, QWidget):
            if kind == QEvent.Type.Show:
                self._style(watched)
            self._waiting.discard(watched)
            set_lengths(watched)
            if kind == QEvent.Type.LayoutRequest:  # a view may have set a size of a child
                for child in watched.children():
                    if isinstance(child, QWidget):
                        set_lengths(child)
        return False

    @Slot()
    def _follow(self) -> None:
        if self._settings.zoom == zoom_factor():
            return
        set_zoom_factor(self._settings.zoom)
        self._application.setFont(screen_font(13, tabular=False))
        self._sheet = style_sheet() if zoom_factor() != 1 else ""
        self._application.installEventFilter(self)
        for widget in self._application.allWidgets():
            if widget.isVisible():
                self._style(widget)
                set_lengths(widget)
            else:
                self._waiting.add(widget)
        self._slices.start()

    def _style(self, widget: QWidget) -> None:
        """Has a part of a window (a page, a bar, a dialog) in the style sheet of the zoom.

        Each when it is seen: Qt takes seconds to style every workspace anew.
        """
        is_part = (widget.isWindow() and not isinstance(widget, QMainWindow)) or is_zoom_part(
            widget
        )
        if is_part and (widget.property(_STYLED) or 1.0) != zoom_factor():
            widget.setProperty(_STYLED, zoom_factor())
            widget.setStyleSheet(self._sheet)

    @Slot()
    def _set_some(self) -> None:
        begin = time.perf_counter()
        while self._waiting and time.perf_counter() - begin < _SLICE_SECONDS:
            widget = self._waiting.pop()
            with suppress(RuntimeError):  # it was deleted meanwhile
                set_lengths(widget)
        if not self._waiting:
            self._slices.stop()


def set_lengths(widget: QWidget) -> None:
    """Sets what a widget and its layout have in pixels to the zoom."""
    lengths: _Lengths = widget.property(_MEMORY) or {}
    before = repr(lengths)
    if not widget.isWindow():
        _set_limits(widget, lengths)
    if isinstance(widget, QAbstractButton):
        _follow(lengths, "icon", widget.iconSize().width(), _icon_setter(widget))
    elif isinstance(widget, QSplitter):
        _follow(lengths, "handle", widget.handleWidth(), widget.setHandleWidth)
    elif isinstance(widget, QStackedWidget):
        _let_hidden_pages_shrink(widget)
    elif isinstance(widget, QHeaderView):
        size = widget.defaultSectionSize()
        _follow(lengths, "section", size, widget.setDefaultSectionSize)
    if widget.styleSheet() and not widget.property(_STYLED):
        _follow(lengths, "sheet", widget.styleSheet(), widget.setStyleSheet, zoomed_sheet)
    if repr(lengths) != before:
        widget.setProperty(_MEMORY, lengths)
    layout = widget.layout()
    # A message box makes its layout anew whenever it is given something: PySide would take parts
    # of the new one for those of the old one.
    if layout is not None and not isinstance(widget, QMessageBox):
        _set_layout(layout)


def _let_hidden_pages_shrink(stack: QStackedWidget) -> None:
    """Has a stack need room for the page that is shown only, while all is larger than usual."""
    if not stack.property(_WATCHED):
        stack.setProperty(_WATCHED, True)
        stack.currentChanged.connect(lambda _, it=stack: _let_hidden_pages_shrink(it))
    for place in range(stack.count()):
        page = stack.widget(place)
        assert page is not None
        policy, usual = page.sizePolicy(), page.property(_POLICY)
        if place != stack.currentIndex() and zoom_factor() != 1:
            ways = [policy.horizontalPolicy().value, policy.verticalPolicy().value]
            if usual is None and ways != _IGNORED:  # or its view does the same
                page.setProperty(_POLICY, ways)
                page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        elif usual is not None:
            policy.setHorizontalPolicy(QSizePolicy.Policy(usual[0]))
            policy.setVerticalPolicy(QSizePolicy.Policy(usual[1]))
            page.setSizePolicy(policy)
            page.setProperty(_POLICY, None)


def _set_limits(widget: QWidget, lengths: _Lengths) -> None:
    for key, sheet_key, value, write in (
        ("min width", "_q_stylesheet_minw", widget.minimumWidth(), widget.setMinimumWidth),
        ("min height", "_q_stylesheet_minh", widget.minimumHeight(), widget.setMinimumHeight),
        ("max width", "_q_stylesheet_maxw", widget.maximumWidth(), widget.setMaximumWidth),
        ("max height", "_q_stylesheet_maxh", widget.maximumHeight(), widget.setMaximumHeight),
    ):
        # What the style sheet has set is at the zoom already.
        if 0 < value < _NO_LIMIT and not widget.property(sheet_key):
            _follow(lengths, key, value, write)


def _set_layout(layout: QLayout) -> None:
    lengths: _Lengths = layout.property(_MEMORY) or {}
    before = repr(lengths)
    margins = layout.contentsMargins()
    sides = [margins.left(), margins.top(), margins.right(), margins.bottom()]
    _follow(
        lengths, "margins", sides, lambda it: layout.setContentsMargins(*it),
        lambda them: [px(it) for it in them],
    )  # fmt: skip
    if isinstance(layout, QGridLayout | QFormLayout):
        _follow(lengths, "across", layout.horizontalSpacing(), layout.setHorizontalSpacing)
        _follow(lengths, "down", layout.verticalSpacing(), layout.setVerticalSpacing)
    else:
        _follow(lengths, "spacing", layout.spacing(), layout.setSpacing)
    for inner in layout.children():
        if isinstance(inner, QLayout):
            _set_layout(inner)
    for place in range(layout.count() if isinstance(layout, QBoxLayout) else 0):
        item = layout.itemAt(place)
        if isinstance(item, QSpacerItem):
            _set_spacer(lengths, f"spacer {place}", item, layout)
        if item is not None and not isinstance(item, QLayout):
            # Kept by PySide for as long as the layout is, it would be taken for whatever lies at
            # its address once the item is gone.
            Shiboken.invalidate(item)
    if repr(lengths) != before:
        layout.setProperty(_MEMORY, lengths)


def _set_spacer(lengths: _Lengths, key: str, spacer: QSpacerItem, layout: QLayout) -> None:
    policy, size = spacer.sizePolicy(), spacer.sizeHint()

    def write(sides: list[int]) -> None:
        width, height = sides
        spacer.changeSize(width, height, policy.horizontalPolicy(), policy.verticalPolicy())
        layout.invalidate()

    sides = [size.width(), size.height()]
    if any(sides):
        _follow(lengths, key, sides, write, lambda them: [px(it) for it in them])


def _icon_setter(button: QAbstractButton) -> Callable[[int], None]:
    return lambda side: button.setIconSize(QSize(side, side))


def _follow(
    lengths: _Lengths,
    key: str,
    value: Any,
    write: Callable[[Any], None],
    scaled: Callable[[Any], Any] = px,
) -> None:
    """Sets a length to the zoom; one that is not what was set last is new, and of zoom 1."""
    base, last = lengths.get(key, (value, value))
    if value != last:
        base = value
    if base == -1:  # the style's own
        return
    wanted = scaled(base)
    if wanted != value:
        write(wanted)
    lengths[key] = [base, wanted]
