"""The world's things and how they are drawn: icons, signs, labels, price boards, bars, grounds light and dark."""
import math
import random

from PIL import Image, ImageDraw, ImageFont

COLORS = {"red": (220, 40, 40), "green": (40, 160, 60), "blue": (40, 80, 220), "yellow": (240, 210, 40),
          "purple": (140, 60, 180), "orange": (245, 140, 30), "black": (30, 30, 30), "pink": (250, 150, 190)}
SHAPES = ["circle", "square", "triangle", "star", "diamond", "heart", "cross", "arrow", "house"]
TEXTS = ["sign", "label", "board"]  # what carries words
NOUNS = SHAPES + TEXTS + ["bar"]
CLASSES = 1 + len(COLORS) * len(NOUNS)
WORDS = ("STOP EXIT OPEN SALE TAXI CAFE BANK HOTEL PARK BUS MENU NEWS FIRE GATE SHOP FOOD ZONE ROAD EAST WEST "
         "NORTH SOUTH CLOSED BAKERY PHARMACY LIBRARY MUSEUM TICKETS PLATFORM WELCOME").split()
GOODS = "Tea Coffee Cake Soup Bread Juice Milk Salad Pizza Rice Fish Apple Water Pie Toast Eggs".split()
FOLDER = "/usr/share/fonts/truetype/"
FONTS = ["dejavu/DejaVuSans", "dejavu/DejaVuSans-Bold", "dejavu/DejaVuSerif", "dejavu/DejaVuSansMono", "dejavu/DejaVuSansMono-Bold",
         "dejavu/DejaVuSerif-Bold", "liberation2/LiberationSans-Bold", "liberation2/LiberationSerif-Bold",
         "liberation2/LiberationSans-Regular"]
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_fonts = {}


def font(index, size):
    if (index, size) not in _fonts:
        _fonts[index, size] = ImageFont.truetype(f"{FOLDER}{FONTS[index]}.ttf", size)
    return _fonts[index, size]


def sign_text(rng):
    t = rng.random()
    if t < 0.4:
        return rng.choice(WORDS)
    if t < 0.65:
        return str(rng.randint(0, 999))
    if t < 0.75:
        return f"{rng.randint(1, 99)}.{rng.randint(0, 99):02d}"
    return "".join(rng.choice(LETTERS) for _ in range(rng.randint(3, 6)))


def price_rows(rng, least=2, most=3):
    """-> [(goods, price)], different goods at different prices"""
    goods = rng.sample(GOODS, rng.randint(least, most))
    prices = rng.sample(range(10, 200), len(goods))
    return [(g, f"{p * 5 // 100}.{p * 5 % 100:02d}") for g, p in zip(goods, prices)]


def star(cx, cy, r):
    points = []
    for k in range(10):
        a, q = -math.pi / 2 + k * math.pi / 5, r if k % 2 == 0 else r * 0.45
        points.append((cx + q * math.cos(a), cy + q * math.sin(a)))
    return points


def heart(cx, cy, r):
    points = []
    for k in range(32):
        a = k * math.pi / 16
        points.append((cx + r * math.sin(a) ** 3, cy - r * (13 * math.cos(a) - 5 * math.cos(2 * a) - 2 * math.cos(3 * a) - math.cos(4 * a)) / 16))
    return points


def outline(shape, cx, cy, r):
    """the corners of a shape of radius r; circles and squares have none"""
    at = lambda *places: [(cx + r * x, cy + r * y) for x, y in places]
    if shape == "star":
        return star(cx, cy, r)
    if shape == "heart":
        return heart(cx, cy, r)
    return at(*{"triangle": [(0, -1), (-1, 1), (1, 1)],
                "diamond": [(0, -1), (1, 0), (0, 1), (-1, 0)],
                "cross": [(-.35, -1), (.35, -1), (.35, -.35), (1, -.35), (1, .35), (.35, .35), (.35, 1), (-.35, 1), (-.35, .35), (-1, .35),
                          (-1, -.35), (-.35, -.35)],
                "arrow": [(-1, -.35), (.05, -.35), (.05, -.9), (1, 0), (.05, .9), (.05, .35), (-1, .35)],
                "house": [(0, -1), (1, -.05), (.75, -.05), (.75, 1), (.25, 1), (.25, .3), (-.25, .3), (-.25, 1), (-.75, 1), (-.75, -.05),
                          (-1, -.05)]}[shape])


def clear(box, taken, gap=6):
    return all(box[2] + gap < t[0] or t[2] + gap < box[0] or box[3] + gap < t[1] or t[3] + gap < box[1] for t in taken)


def ground(rng, extent):
    """-> (an even or softly shaded ground, whether it is dark)"""
    dark = rng.random() < 0.4
    base = [rng.randint(28, 75) if dark else rng.randint(185, 255) for _ in range(3)]
    image = Image.new("RGB", extent, tuple(base))
    if rng.random() < 0.4:
        other = tuple(max(0, min(255, v + rng.randint(-25, 25))) for v in base)
        image.paste(other, (0, 0) + extent, Image.linear_gradient("L").resize(extent))
    return image, dark


class Canvas:
    """draws things at `scale` times the scene's own units and keeps their places"""

    def __init__(self, rng, width, height, scale):
        self.rng, self.width, self.height, self.scale = rng, width, height, scale
        self.image, self.dark = ground(rng, (width * scale, height * scale))
        self.draw, self.objects, self.taken = ImageDraw.Draw(self.image), [], []

    def scaled(self, values):
        return [v * self.scale for v in values]

    def fill(self, color):
        """the colour, a little different each time"""
        return tuple(max(0, min(255, v + self.rng.randint(-12, 12))) for v in COLORS[color])

    def color(self):
        """a colour that can be told from the ground"""
        return self.rng.choice([c for c in COLORS if c != "black" or not self.dark])

    def keep(self, noun, color, box, **more):
        self.taken.append(box)
        self.objects.append(dict(kind="sign" if noun in TEXTS else "shape", noun=noun, color=color, px=box, **more))

    def free_place(self, w, h):
        """a free box of that size, or None"""
        if w > self.width - 6 or h > self.height - 6:
            return None
        x, y = self.rng.randint(2, int(self.width - w - 2)), self.rng.randint(2, int(self.height - h - 2))
        box = (x, y, x + w, y + h)
        return box if clear(box, self.taken) else None

    def write(self, text, f, x, y, ink):
        """text with its ink's left top corner at x, y"""
        left, top, _, _ = self.draw.textbbox((0, 0), text, font=f)
        self.draw.text((x * self.scale - left, y * self.scale - top), text, font=f, fill=ink)

    def extent(self, text, f):
        left, top, right, bottom = self.draw.textbbox((0, 0), text, font=f)
        return (right - left) / self.scale, (bottom - top) / self.scale

    def has(self, noun, color):
        return any(o["noun"] == noun and o["color"] == color for o in self.objects)

    def post(self, box):
        """a sign's post, where there is room for it"""
        x = (box[0] + box[2]) / 2
        place = (x - 2, box[3], x + 2, min(self.height, box[3] + self.rng.randint(24, 60)))
        if clear(place, self.taken[:-1]):
            self.draw.rectangle(self.scaled(place), fill=(120, 120, 125))
            self.taken.append(place)

    def add_sign(self, color):
        rng, text = self.rng, sign_text(self.rng)
        noun = "label" if rng.random() < 0.3 else "sign"
        f = font(rng.randrange(len(FONTS)), rng.randint(20, 36) * self.scale)
        w, h = self.extent(text, f)
        box = self.free_place(w + 18, h + 18)
        if box is None or self.has(noun, color):
            return
        if noun == "sign":
            self.draw.rectangle(self.scaled(box), fill=self.fill(color))
        else:
            self.draw.rounded_rectangle(self.scaled(box), 7 * self.scale, fill=(252, 252, 250), outline=self.fill(color), width=5 * self.scale)
        self.write(text, f, box[0] + 9, box[1] + 9, "black" if noun == "label" or color in ("yellow", "pink") else "white")
        self.keep(noun, color, box, text=text)
        if noun == "sign" and rng.random() < 0.3:
            self.post(box)

    def add_board(self, color):
        rng, rows = self.rng, price_rows(self.rng)
        f = font(rng.choice([0, 1, 2, 6, 8]), rng.randint(15, 19) * self.scale)
        line = self.extent("Ag", f)[1] + 7
        names, prices = (max(self.extent(r[k], f)[0] for r in rows) for k in (0, 1))
        box = self.free_place(names + prices + 34, line * len(rows) + 15)
        if box is None:
            return
        self.draw.rounded_rectangle(self.scaled(box), 4 * self.scale, fill=self.fill(color))
        inner = (box[0] + 4, box[1] + 4, box[2] - 4, box[3] - 4)
        ink = "black" if color in ("yellow", "pink") else "white"
        self.draw.rectangle(self.scaled(inner), outline=ink, width=self.scale)
        ascent = f.getmetrics()[0] / self.scale
        for k, (goods, price) in enumerate(rows):
            base = (box[1] + 8 + line * k + ascent) * self.scale
            self.draw.text(((box[0] + 11) * self.scale, base), goods, font=f, fill=ink, anchor="ls")
            self.draw.text(((box[2] - 11) * self.scale, base), price, font=f, fill=ink, anchor="rs")
        self.keep("board", color, box, rows=rows, text=" ".join(f"{g} {p}" for g, p in rows))

    def add_shape(self, color):
        rng, shape = self.rng, self.rng.choice(SHAPES)
        r = rng.choice([rng.randint(16, 23), rng.randint(30, 46)])
        box = self.free_place(2 * r, 2 * r)
        if box is None:
            return
        cx, cy = box[0] + r, box[1] + r
        if shape == "circle":
            self.draw.ellipse(self.scaled(box), fill=self.fill(color))
        elif shape == "square":
            self.draw.rectangle(self.scaled(box), fill=self.fill(color))
        else:
            points = outline(shape, cx, cy, r)
            self.draw.polygon([tuple(self.scaled(p)) for p in points], fill=self.fill(color))
            xs, ys = zip(*points)
            box = (min(xs), min(ys), max(xs), max(ys))
        self.keep(shape, color, box)

    def add_chart(self):
        """two to four bars of different colours and clearly different heights, on one line"""
        rng, n = self.rng, self.rng.randint(2, 4)
        wide, gap, tall = rng.randint(22, 32), rng.randint(7, 12), rng.randint(100, min(150, self.height - 16))
        box = self.free_place(n * (wide + gap) + gap, tall + 6)
        if box is None:
            return
        heights = rng.sample(range(40, tall + 1, 15), n)
        colors = rng.sample([c for c in COLORS if c != "black" or not self.dark], n)
        self.draw.rectangle(self.scaled((box[0], box[3] - 3, box[2], box[3])), fill=(128, 128, 128))
        for k, (h, color) in enumerate(zip(heights, colors)):
            x = box[0] + gap + k * (wide + gap)
            place = (x, box[3] - 3 - h, x + wide, box[3] - 3)
            self.draw.rectangle(self.scaled(place), fill=self.fill(color))
            self.keep("bar", color, place)
        self.taken.append(box)
