"""Pages as a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app import __version__
from desktop_app.publish.brief_options import Paper
from desktop_app.publish.brief_parts import SUBJECT
from desktop_app.publish.files import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.publish.pages.layout import Pages

_AUTHOR = "Jurisdex"
_RESOLUTION = 1200  # dots per inch: to how small a part of an inch Qt writes positions
_POINTS = 72
_NAMESPACE = QUuid("5d6b8a2e-3f0c-5b1d-9c4e-7a1f60d2c8b3")  # for ids of documents; never changed


class PdfError(Exception):
    """Qt did not make a whole PDF and gave no reason."""


def write_pdf(pages: Pages, path: Path) -> None:
    """Write pages to a file, whole or not at all; KnownError says what is in the way."""
    write_file(path, pdf_bytes(pages))


def pdf_bytes(pages: Pages) -> bytes:
    """The pages as the content of a PDF file. But for its dates it is the same each time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    _describe(writer, pages)
    writer.setPageLayout(page_layout(pages))
    painter = QPainter()
    if not painter.begin(writer):
        raise PdfError("Qt does not begin")
    painter.scale(_RESOLUTION / _POINTS, _RESOLUTION / _POINTS)
    for page in range(pages.page_count):
        if page > 0:
            writer.newPage()
        pages.paint(painter, page)
    painter.end()
    data = bytes(buffer.data().data())
    if not data.rstrip().endswith(b"%%EOF"):
        raise PdfError(f"Qt stopped after {len(data)} bytes")
    return data


def page_layout(pages: Pages) -> QPageLayout:
    """The paper without margins of Qt's: a page has its own."""
    size = QPageSize(QPageSize.PageSizeId.Letter if pages.paper is Paper.LETTER else QPageSize.PageSizeId.A4)
    turned = QPageLayout.Orientation.Landscape if pages.is_landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))


def _describe(writer: QPdfWriter, pages: Pages) -> None:
    # 1.6: X-4 drops the links, and A-1b promises more than Qt keeps.
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_6)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(pages.title)
    writer.setAuthor(_AUTHOR)
    writer.setCreator(f"Jurisdex {__version__}")
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, f"{pages.title} {pages.from_edition}".encode()))
    writer.setDocumentXmpMetadata(_metadata(pages).encode())


def _metadata(pages: Pages) -> str:
    """What the file says of itself. Qt's own leaves out the subject and the language."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(pages.title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{_AUTHOR}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{SUBJECT}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>Jurisdex {__version__}</xmp:CreatorTool>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
