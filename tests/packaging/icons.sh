#!/bin/sh
# icons.sh FOLDER: every size is what its folder says, and the icons of Windows and macOS hold what their heads promise.
set -eu
cd "$1"
python3 - <<'PYTHON'
import pathlib, struct

PNG = b"\x89PNG\r\n\x1a\n"

def side_of(png):
    assert png.startswith(PNG), "not a PNG"
    width, height = struct.unpack(">II", png[16:24])
    assert width == height
    return width

sizes = [16, 22, 24, 32, 48, 64, 128, 256, 512]
for size in sizes:
    png = pathlib.Path(f"hicolor/{size}x{size}/apps/corgi.png").read_bytes()
    assert side_of(png) == size, (size, side_of(png))

ico = pathlib.Path("corgi.ico").read_bytes()
reserved, kind, count = struct.unpack("<HHH", ico[:6])
assert (reserved, kind, count) == (0, 1, 7), (reserved, kind, count)
found = []
for i in range(count):
    width, _, _, _, _, bits, length, offset = struct.unpack("<BBBBHHII", ico[6 + 16 * i:22 + 16 * i])
    side = side_of(ico[offset:offset + length])
    assert side == (width or 256) and bits == 32
    found.append(side)
assert found == [16, 24, 32, 48, 64, 128, 256], found

icns = pathlib.Path("corgi.icns").read_bytes()
assert icns[:4] == b"icns" and struct.unpack(">I", icns[4:8])[0] == len(icns)
at, found = 8, []
while at < len(icns):
    length = struct.unpack(">I", icns[at + 4:at + 8])[0]
    found.append(side_of(icns[at + 8:at + length]))
    at += length
assert found == [16, 32, 64, 128, 256, 512, 1024], found
print(len(sizes), "sizes, .ico and .icns are sound")
PYTHON
