"""Draw the program's icon in every size and form that a system asks for: icons.py SVG FOLDER.

Writes 16.png ... 512.png, jurisdex.ico (Windows) and jurisdex.icns (macOS). The same drawing gives the same bytes.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def png(drawing: QSvgRenderer, size: int) -> bytes:
    """The drawing as a square PNG file."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """A Windows icon: a directory of PNG files."""
    offset = 6 + 16 * len(images)
    entries, files = b"", b""
    for size, data in images.items():
        edge = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(data), offset + len(files))
        files += data
    return struct.pack("<HHH", 0, 1, len(images)) + entries + files


def icns(images: dict[bytes, bytes]) -> bytes:
    """A macOS icon: a list of typed PNG files."""
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in images.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(svg: Path, folder: Path) -> None:
    """Write all forms of the icon into a folder."""
    _app = QGuiApplication([])
    drawing = QSvgRenderer(str(svg))
    if not drawing.isValid():
        raise SystemExit(f"{svg} is no drawing that Qt can read.")
    images = {size: png(drawing, size) for size in SIZES}
    folder.mkdir(parents=True, exist_ok=True)
    for size, data in images.items():
        (folder / f"{size}.png").write_bytes(data)
    (folder / "jurisdex.ico").write_bytes(ico({size: images[size] for size in ICO_SIZES}))
    (folder / "jurisdex.icns").write_bytes(icns({kind: images[size] for kind, size in ICNS_TYPES.items()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
