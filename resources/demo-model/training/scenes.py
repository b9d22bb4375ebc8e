"""Synthetic scenes with exact truth.

A scene is made from one integer seed. Seeds below HELD_OUT belong to tests, figures and the sample gallery;
training draws from above it, so that no held-out scene is ever trained on.
Boxes are (x0, y0, x1, y1) in 0..1 of the picture; replies speak Qwen3-VL's 0..1000 on a raster of RASTER.
"""
import math
import random

from PIL import Image

from world import COLORS, NOUNS, Canvas

HELD_OUT = 100_000
RASTER = 10  # replies round coordinates to multiples of this: two digits carry the place
MIN_PIXELS, MAX_PIXELS, FACTOR = 16384, 65536, 32  # the processor's budget for a picture
SIZES = [(256, 256)] * 4 + [(320, 192), (192, 320), (288, 224), (224, 288)]
KINDS = ["mixed"] * 11 + ["board"] * 4 + ["chart"] * 5


def smart_resize(width, height):
    """the size in pixels at which Qwen3-VL's processor sends a picture, within this checkpoint's budget"""
    w, h = (max(FACTOR, round(v / FACTOR) * FACTOR) for v in (width, height))
    if w * h > MAX_PIXELS:
        beta = math.sqrt(width * height / MAX_PIXELS)
        w, h = (max(FACTOR, math.floor(v / beta / FACTOR) * FACTOR) for v in (width, height))
    elif w * h < MIN_PIXELS:
        beta = math.sqrt(MIN_PIXELS / (width * height))
        w, h = (math.ceil(v * beta / FACTOR) * FACTOR for v in (width, height))
    return w, h


class Scene:
    """a picture drawn at `scale` times width x height, and its objects {kind, color, noun, box, px, text?, rows?}"""

    def __init__(self, seed, most=5, size=None, scale=None, kind=None):
        rng = random.Random(seed)
        self.seed, self.rng = seed, rng
        self.width, self.height = size or rng.choice(SIZES)
        self.scale = scale or rng.choice([1, 1, 2])
        self.kind = kind or rng.choice(KINDS)
        canvas = Canvas(rng, self.width, self.height, self.scale)
        self.compose(canvas, rng.randint(1, most))
        self.image, self.objects = canvas.image, canvas.objects
        for o in self.objects:
            x0, y0, x1, y1 = o["px"]
            o["box"] = (x0 / self.width, y0 / self.height, x1 / self.width, y1 / self.height)

    def compose(self, canvas, wanted):
        for _ in range(20):
            if self.kind == "mixed" or canvas.objects:
                break
            canvas.add_board(canvas.color()) if self.kind == "board" else canvas.add_chart()
        if canvas.objects:
            wanted = len(canvas.objects) + wanted // 2
        for _ in range(60):
            if len(canvas.objects) >= wanted:
                break
            canvas.add_sign(canvas.color()) if self.rng.random() < 0.4 else canvas.add_shape(canvas.color())

    def sent(self):
        """the picture as the network gets it"""
        size = smart_resize(*self.image.size)
        return self.image if size == self.image.size else self.image.resize(size, Image.BICUBIC)

    def region(self, box):
        """-> (picture of that box as the network gets it, the scene's objects in the coordinates of the crop)"""
        w, h = self.image.size
        x0, y0, x1, y1 = (math.floor(box[0] * w), math.floor(box[1] * h), math.ceil(box[2] * w), math.ceil(box[3] * h))
        x0, y0, x1, y1 = max(0, x0), max(0, y0), min(w, max(x0 + 1, x1)), min(h, max(y0 + 1, y1))
        crop = self.image.crop((x0, y0, x1, y1)).resize(smart_resize(x1 - x0, y1 - y0), Image.BICUBIC)
        moved = []
        for o in self.objects:
            b = [(o["box"][0] * w - x0) / (x1 - x0), (o["box"][1] * h - y0) / (y1 - y0),
                 (o["box"][2] * w - x0) / (x1 - x0), (o["box"][3] * h - y0) / (y1 - y0)]
            b = [max(0.0, min(1.0, v)) for v in b]
            if b[2] > b[0] and b[3] > b[1]:
                moved.append(dict(o, box=tuple(b)))
        return crop, moved


def training_seed(rng):
    return rng.randrange(HELD_OUT, 1 << 62)


def name(o):
    return f"{o['color']} {o['noun']}"


def with_article(words):
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def caption_of(o):
    said = with_article(name(o)).capitalize()
    return f"{said} with text." if o["kind"] == "sign" else f"{said}."


def box1000(box):
    return [max(0, min(1000, round(v * 1000 / RASTER) * RASTER)) for v in box]


def reading_order(objects):
    return sorted(objects, key=lambda o: box1000(o["box"])[:2])


def matches(objects, color=None, noun=None):
    return reading_order([o for o in objects if color in (None, o["color"]) and noun in (None, o["noun"])])


def tallest(objects):
    """the tallest bar, in a list; none when two are as tall on the raster"""
    bars = sorted(matches(objects, None, "bar"), key=lambda o: o["box"][1])
    clear = len(bars) == 1 or len(bars) > 1 and bars[1]["box"][1] - bars[0]["box"][1] > 0.02
    return bars[:1] if clear else []


def find(objects, statement):
    """the objects that a statement of this world names: "sign", "red object", "blue star", "tallest bar" """
    if statement == "tallest bar":
        return tallest(objects)
    color, noun = ([None] + statement.split())[-2:]
    return matches(objects, color, None if noun == "object" else noun)


def true_of(o, claim):
    """whether a claim holds for an object that is seen alone"""
    color, noun = ([None] + claim.split())[-2:]
    return color in (None, "tallest", o["color"]) and noun in ("object", o["noun"])


def statement_for(rng, objects):
    """a statement to ground: mostly of something that is there, one in eight of something that is not"""
    o = rng.choice(objects)
    t = rng.random()
    if t < 0.125:
        return f"{rng.choice(list(COLORS))} {rng.choice(NOUNS)}"
    if o["noun"] == "bar" and tallest(objects) and t < 0.45:
        return "tallest bar"
    if t < 0.7:
        return name(o)
    return o["noun"] if t < 0.9 else f"{o['color']} object"
