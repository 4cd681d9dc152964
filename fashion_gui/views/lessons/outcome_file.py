"""The outcome of a lesson as a file: a web page or a PDF, each with its pictures in it.

Everything here is made for paper, in the light theme, and may be made in any thread.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from fashion_gui.session.outcome_html import OutcomeDocument, address
from fashion_gui.session.theme import Theme
from fashion_gui.views.lessons.outcome_painting import painted
from fashion_gui.widgets.export_button import png
from fashion_gui.widgets.type_scale import font

SUFFIXES = (".pdf", ".html")

_PAGE = QPageSize(QPageSize.PageSizeId.A4)
_PIXELS_PER_INCH = 96
_RESOLUTION = 1200
_MARGIN, _FOOT = 68, 34
"""Pixels of the page: around the text, and from the lower edge to the foot."""


def outcome_file(document: OutcomeDocument, suffix: str, theme: Theme) -> bytes:
    """What is written into the file, as its suffix, one of `SUFFIXES`, says."""
    pictures = {name: painted(it, theme) for name, it in document.pictures.items()}
    if suffix == ".pdf":
        return _pdf(document, pictures, theme)
    text = document.text
    for name, picture in pictures.items():
        packed = base64.b64encode(png(picture)).decode("ascii")
        text = text.replace(f'src="{address(name)}"', f'src="data:image/png;base64,{packed}"')
    return text.encode()


def _pdf(document: OutcomeDocument, pictures: Mapping[str, QImage], theme: Theme) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(QPageLayout(_PAGE, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(document.title)
    writer.setCreator("Fashion GUI")
    sheet = QSizeF(_PAGE.sizePoints()) * _PIXELS_PER_INCH / 72
    room = sheet - QSizeF(2 * _MARGIN, 2 * _MARGIN)
    text = _laid_out(document, pictures, room)
    painter = QPainter(writer)
    painter.scale(writer.width() / sheet.width(), writer.height() / sheet.height())
    count = _pages(text, room.height())
    for page in range(count):
        if page:
            writer.newPage()
        _paint_page(painter, text, page, room, theme)
        foot = QRectF(_MARGIN, sheet.height() - _FOOT - 8, room.width(), 16)
        painter.setFont(font(12, tabular=False))
        painter.setPen(QColor(theme.text_secondary))
        words = document.foot.format(page=page + 1, count=count)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return bytes(data.data())


def _laid_out(
    document: OutcomeDocument, pictures: Mapping[str, QImage], room: QSizeF
) -> QTextDocument:
    """The text on pages of this size, headings on that of what follows."""
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setUseDesignMetrics(True)
    text.setDefaultFont(font(14, tabular=False))  # tabular figures cannot be searched for
    for name, picture in pictures.items():
        kind = int(QTextDocument.ResourceType.ImageResource.value)
        text.addResource(kind, QUrl(address(name)), picture)
    text.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    # Qt enlarges the letters of an h3 whatever size they are to have; those of an h4 it does not.
    text.setHtml(document.text.replace("<h3", "<h4").replace("</h3", "</h4"))
    text.setPageSize(room)
    block = text.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and _is_torn_off(text, block, room.height()):
            _begin_page(block)
        block = block.next()
    return text


def _pages(text: QTextDocument, page: float) -> int:
    """Qt counts a last one for the mere margin below the text."""
    end = text.documentLayout().blockBoundingRect(text.lastBlock()).bottom()
    return int((end - 1) / page) + 1


def _is_torn_off(text: QTextDocument, heading: QTextBlock, page: float) -> bool:
    """Whether what follows a heading ends on another page, though both would fit on one."""
    after = heading.next()
    if not after.isValid():
        return False
    layout = text.documentLayout()
    top = layout.blockBoundingRect(heading).top()
    table = cast("QTextTable | None", QTextCursor(after).currentTable())
    if table is not None:
        end = layout.frameBoundingRect(table).bottom()
    else:
        end = layout.blockBoundingRect(after).top() + after.layout().lineAt(0).rect().bottom()
    return int((top + 1) / page) != int((end - 1) / page) and end - top < page


def _begin_page(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(form)


def _paint_page(
    painter: QPainter, text: QTextDocument, page: int, room: QSizeF, theme: Theme
) -> None:
    painter.save()
    painter.translate(_MARGIN, _MARGIN - page * room.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    area = QRectF(0, page * room.height(), room.width(), room.height())
    context.clip = area
    context.palette.setColor(context.palette.ColorRole.Text, QColor(theme.text))
    painter.setClipRect(area)
    text.documentLayout().draw(painter, context)
    painter.restore()
