"""Sample files of every format and what Pillow makes of them: upright RGB, alpha on white.

usage: make_samples.py [FOLDER]      made with Pillow 13.0, numpy 2.4, safetensors 0.6
Writes the samples and expected.safetensors, which holds one uint8 tensor [height, width, 3] for each file name.
16-bit samples are expected rounded, not cut to the high byte as Pillow does it.
"""
import io
import pathlib
import struct
import sys
import zlib

import numpy as np
from PIL import Image, ImageOps
from safetensors.numpy import save_file

WIDTH, HEIGHT = 29, 19
FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
expected = {}


def picture():
    """gradients and a block, so that no flip or turn goes unseen"""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    a = np.stack([x * 255 // (WIDTH - 1), y * 255 // (HEIGHT - 1), (x * 7 + y * 13) % 256], -1).astype(np.uint8)
    a[2:8, 3:9] = (250, 30, 60)
    return a


def alpha():
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    a = ((x * 11 + y * 5) % 256).astype(np.uint8)
    a[:4] = 0
    a[-4:] = 255
    return a


def on_white(rgba):
    colour, a = rgba[..., :3].astype(np.int64), rgba[..., 3:].astype(np.int64)
    return ((colour * a + 255 * (255 - a) + 127) // 255).astype(np.uint8)


def as_pillow_sees(data):
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    if image.mode.startswith("I;16"):
        grey = (np.asarray(image).astype(np.int64) + 128) // 257
        return np.repeat(grey[..., None], 3, -1).astype(np.uint8)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        white = Image.new("RGBA", image.size, "white")
        return np.asarray(Image.alpha_composite(white, image.convert("RGBA")).convert("RGB"))
    return np.asarray(image.convert("RGB"))


def add(name, data, pixels=None):
    (FOLDER / name).write_bytes(data)
    expected[name] = np.ascontiguousarray(as_pillow_sees(data) if pixels is None else pixels)


def saved(image, format, **options):
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(pixels, depth, colour_type, interlaced=False, extra=b""):
    """pixels: [height, width, channels]; 16-bit and interlaced files are beyond Pillow's writer"""
    passes = [(0, 0, 1, 1)]
    if interlaced:
        passes = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]
    raw = b""
    for y0, x0, dy, dx in passes:
        for row in pixels[y0::dy, x0::dx]:
            if row.size:
                raw += b"\0" + row.astype(">u2" if depth == 16 else "u1").tobytes()
    header = struct.pack(">IIBBBBB", pixels.shape[1], pixels.shape[0], depth, colour_type, 0, 0, int(interlaced))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", zlib.compress(raw))
            + chunk(b"IEND", b""))


def tiff(pixels, order="<", extra_samples=None, orientation=None):
    """uncompressed, contiguous, two strips; the directory stands before the pixels"""
    height, width, channels = pixels.shape
    depth = pixels.dtype.itemsize * 8
    data = pixels.astype(pixels.dtype.newbyteorder(order)).tobytes()
    rows = (height + 1) // 2
    cut = rows * width * channels * depth // 8
    tags = {256: ("I", [width]), 257: ("I", [height]), 258: ("H", [depth] * channels), 259: ("H", [1]),
            262: ("H", [2 if channels >= 3 else 1]), 273: ("I", None), 277: ("H", [channels]), 278: ("I", [rows]),
            279: ("I", [cut, len(data) - cut])}
    if orientation:
        tags[274] = ("H", [orientation])
    if extra_samples is not None:
        tags[338] = ("H", [extra_samples])
    spill_at = 8 + 2 + 12 * len(tags) + 4
    spill_bytes = sum(len(v or [0, 0]) * struct.calcsize(t) for t, v in tags.values()
                      if len(v or [0, 0]) * struct.calcsize(t) > 4)
    pixels_at = spill_at + spill_bytes
    tags[273] = ("I", [pixels_at, pixels_at + cut])
    entries, spill = b"", b""
    for tag, (kind, values) in sorted(tags.items()):
        packed = struct.pack(f"{order}{len(values)}{kind}", *values)
        if len(packed) > 4:
            packed, spill = struct.pack(order + "I", spill_at + len(spill)), spill + packed
        entries += struct.pack(order + "HHI", tag, {"H": 3, "I": 4}[kind], len(values)) + packed.ljust(4, b"\0")
    return ((b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, len(tags)) + entries
            + bytes(4) + spill + data)


def exif(orientation):
    e = Image.Exif()
    e[274] = orientation
    return e


def pngs(rgb, a):
    image = Image.fromarray(rgb)
    rgba = np.dstack([rgb, a])
    add("rgb.png", saved(image, "PNG"))
    add("grey.png", saved(image.convert("L"), "PNG"))
    add("rgba.png", saved(Image.fromarray(rgba), "PNG"))
    add("grey_alpha.png", saved(Image.fromarray(rgba).convert("LA"), "PNG"))
    add("palette.png", saved(image.quantize(40), "PNG"))
    add("palette_alpha.png", saved(image.quantize(20), "PNG", transparency=bytes(range(0, 240, 12))))
    add("palette_key.png", saved(image.quantize(12), "PNG", transparency=3))
    add("bits1.png", saved(image.convert("1"), "PNG"))
    add("bits2.png", saved(image.quantize(4), "PNG", bits=2))
    add("bits4.png", saved(image.quantize(16), "PNG", bits=4))
    add("interlaced.png", png(rgb, 8, 2, interlaced=True))
    wide = rgb.astype(np.uint16) * 251 + 97
    wide_alpha = a.astype(np.uint16) * 255 + 40
    rounded = lambda v: ((v.astype(np.int64) + 128) // 257).astype(np.uint8)
    add("grey16.png", png(wide[..., :1], 16, 0))
    add("rgb16.png", png(wide, 16, 2), rounded(wide))
    add("rgba16.png", png(np.dstack([wide, wide_alpha]), 16, 6), on_white(rounded(np.dstack([wide, wide_alpha]))))
    add("grey_alpha16.png", png(np.dstack([wide[..., 1], wide_alpha]), 16, 4),
        on_white(rounded(np.dstack([wide[..., 1]] * 3 + [wide_alpha]))))
    add("gamma.png", png(rgb, 8, 2, extra=chunk(b"gAMA", struct.pack(">I", 100000))))
    add("not_a_png.jpg", saved(image, "PNG"))
    for o in range(2, 9):
        add(f"orientation{o}.png", saved(image, "PNG", exif=exif(o)))


def jpegs(rgb):
    image = Image.fromarray(rgb)
    add("rgb444.jpg", saved(image, "JPEG", quality=90, subsampling=0))
    add("rgb420.jpg", saved(image, "JPEG", quality=85, subsampling=2))
    add("progressive.jpg", saved(image, "JPEG", quality=85, progressive=True))
    add("grey.jpg", saved(image.convert("L"), "JPEG", quality=90))
    cmyk = saved(image.convert("CMYK"), "JPEG", quality=95, subsampling=0)
    adobe = cmyk.index(b"\xff\xee\0\x0eAdobe")
    add("cmyk_adobe.jpg", cmyk)
    add("cmyk_plain.jpg", cmyk[:adobe] + cmyk[adobe + 16:])
    add("ycck.jpg", cmyk[:adobe + 15] + b"\2" + cmyk[adobe + 16:])
    for o in range(1, 9):
        add(f"orientation{o}.jpg", saved(image, "JPEG", quality=90, subsampling=0, exif=exif(o)))


def gifs(rgb, a):
    image = Image.fromarray(rgb).quantize(32)
    still = saved(image, "GIF")
    add("still.gif", still)
    add("transparent.gif", saved(image, "GIF", transparency=5))
    add("animated.gif", saved(image, "GIF", save_all=True, duration=100,
                              append_images=[Image.fromarray(255 - rgb).quantize(32), Image.fromarray(rgb[::-1]).quantize(32)]))


def tiffs(rgb, a):
    image = Image.fromarray(rgb)
    rgba = np.dstack([rgb, a])
    premultiplied = np.dstack([(rgb.astype(int) * a[..., None] + 127) // 255, a]).astype(np.uint8)
    for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"):
        add(f"{compression}.tif", saved(image, "TIFF", compression=compression))
    add("bits1.tif", saved(image.convert("1"), "TIFF", compression="raw"))
    add("fax4.tif", saved(image.convert("1"), "TIFF", compression="group4"))
    add("palette.tif", saved(image.quantize(40), "TIFF", compression="raw"))
    add("grey.tif", saved(image.convert("L"), "TIFF", compression="raw"))
    add("cmyk.tif", saved(image.convert("CMYK"), "TIFF", compression="raw"))
    add("big.tif", saved(image, "TIFF", big_tiff=True))
    add("big_endian.tif", tiff(rgb, ">"))
    add("alpha_straight.tif", tiff(rgba, extra_samples=2), on_white(rgba))
    add("alpha_premultiplied.tif", tiff(premultiplied, extra_samples=1),
        np.minimum(premultiplied[..., :3].astype(int) + 255 - a[..., None], 255).astype(np.uint8))
    wide = rgb.astype(np.uint16) * 251 + 97
    rounded = ((wide.astype(np.int64) + 128) // 257).astype(np.uint8)
    add("rgb16.tif", tiff(wide), rounded)
    add("grey16.tif", tiff(wide[..., :1]), np.repeat(rounded[..., :1], 3, -1))
    for o in range(2, 9):
        add(f"orientation{o}.tif", tiff(rgb, orientation=o))


def webps(rgb, a):
    image = Image.fromarray(rgb)
    rgba = Image.fromarray(np.dstack([rgb, a]))
    add("lossy.webp", saved(image, "WEBP", quality=80))
    add("lossless.webp", saved(image, "WEBP", lossless=True))
    add("lossless_alpha.webp", saved(rgba, "WEBP", lossless=True, exact=True))
    add("lossy_alpha.webp", saved(rgba, "WEBP", quality=80))
    add("animated.webp", saved(image, "WEBP", save_all=True, lossless=True, duration=100,
                               append_images=[Image.fromarray(255 - rgb)]))
    for o in range(2, 9):
        add(f"orientation{o}.webp", saved(image, "WEBP", lossless=True, exif=exif(o)))


def bmps(rgb, a):
    image = Image.fromarray(rgb)
    plain = saved(image, "BMP")
    add("rgb.bmp", plain)
    # A negative height puts the first row on top.
    row = (WIDTH * 3 + 3) // 4 * 4
    body = b"".join(plain[54 + y * row:54 + (y + 1) * row] for y in reversed(range(HEIGHT)))
    add("top_down.bmp", plain[:22] + struct.pack("<i", -HEIGHT) + plain[26:54] + body)
    add("palette.bmp", saved(image.quantize(40), "BMP"))
    add("bits1.bmp", saved(image.convert("1"), "BMP"))
    indexed = image.quantize(16)
    runs = b""
    for line in np.asarray(indexed)[::-1]:
        runs += b"".join(bytes([1, v]) for v in line) + b"\0\0"
    runs += b"\0\1"
    palette = np.asarray(indexed.getpalette()[:48] + [0] * (48 - len(indexed.getpalette()[:48])), np.uint8).reshape(16, 3)
    table = b"".join(bytes([b, g, r, 0]) for r, g, b in palette)
    header = struct.pack("<IiiHHIIiiII", 40, WIDTH, HEIGHT, 1, 8, 1, len(runs), 2835, 2835, 16, 16)
    start = 14 + 40 + len(table)
    add("run_length.bmp", b"BM" + struct.pack("<IHHI", start + len(runs), 0, 0, start) + header + table + runs)


def main():
    rgb, a = picture(), alpha()
    pngs(rgb, a)
    jpegs(rgb)
    gifs(rgb, a)
    tiffs(rgb, a)
    webps(rgb, a)
    bmps(rgb, a)
    save_file(expected, FOLDER / "expected.safetensors")
    print(len(expected), "samples,", sum((FOLDER / n).stat().st_size for n in expected), "bytes")


if __name__ == "__main__":
    main()
