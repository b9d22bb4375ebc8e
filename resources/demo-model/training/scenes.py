"""Synthetic scenes with exact truth, and training examples for every CoRGI stage.

A scene is made from one integer seed. Seeds below HELD_OUT belong to tests, figures and the sample gallery;
training draws from above it, so that no held-out scene is ever trained on.
Boxes are (x0, y0, x1, y1) in 0..1 of the picture; replies speak Qwen3-VL's 0..1000 on a raster of RASTER.
"""
import json
import math
import pathlib
import random

from PIL import Image, ImageDraw, ImageFont

HELD_OUT = 100_000
RASTER = 10  # replies round coordinates to multiples of this: two digits carry the place
MIN_PIXELS, MAX_PIXELS, FACTOR = 16384, 65536, 32  # the processor's budget for a picture
SIZES = [(256, 256)] * 4 + [(320, 192), (192, 320), (288, 224), (224, 288)]
COLORS = {"red": (220, 40, 40), "green": (40, 160, 60), "blue": (40, 80, 220), "yellow": (240, 210, 40),
          "purple": (140, 60, 180), "orange": (245, 140, 30), "black": (30, 30, 30), "pink": (250, 150, 190)}
SHAPES = ["circle", "square", "triangle", "star", "diamond"]
NOUNS = SHAPES + ["sign"]
CLASSES = 1 + len(COLORS) * len(NOUNS)
WORDS = ("STOP EXIT OPEN SALE TAXI CAFE BANK HOTEL PARK BUS MENU NEWS FIRE GATE SHOP FOOD ZONE ROAD EAST WEST "
         "NORTH SOUTH CLOSED BAKERY PHARMACY LIBRARY MUSEUM TICKETS PLATFORM WELCOME").split()
FONT_FOLDER = "/usr/share/fonts/truetype/dejavu/"
FONTS = ["DejaVuSans", "DejaVuSans-Bold", "DejaVuSerif", "DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSerif-Bold"]
PROMPTS_FILE = pathlib.Path(__file__).resolve().parents[2] / "prompts" / "prompts.json"
PROMPTS = json.loads(PROMPTS_FILE.read_text())
_fonts = {}


def fill(template, **values):
    """replaces {name} for the given names and leaves every other brace alone"""
    for key, value in values.items():
        template = template.replace("{" + key + "}", str(value))
    return template


def font(index, size):
    if (index, size) not in _fonts:
        _fonts[index, size] = ImageFont.truetype(f"{FONT_FOLDER}{FONTS[index]}.ttf", size)
    return _fonts[index, size]


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


def outline(shape, cx, cy, r):
    if shape == "triangle":
        return [(cx, cy - r), (cx - r, cy + r), (cx + r, cy + r)]
    if shape == "diamond":
        return [(cx, cy - r), (cx + r, cy), (cx, cy + r), (cx - r, cy)]
    points = []
    for k in range(10):
        a, q = -math.pi / 2 + k * math.pi / 5, r if k % 2 == 0 else r * 0.45
        points.append((cx + q * math.cos(a), cy + q * math.sin(a)))
    return points


def clear(box, objects, gap=6):
    return all(box[2] + gap < o["px"][0] or o["px"][2] + gap < box[0] or
               box[3] + gap < o["px"][1] or o["px"][3] + gap < box[1] for o in objects)


def sign_text(rng):
    t = rng.random()
    if t < 0.45:
        return rng.choice(WORDS)
    if t < 0.75:
        return str(rng.randint(0, 999))
    if t < 0.85:
        return f"{rng.randint(1, 99)}.{rng.randint(0, 99):02d}"
    return "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(rng.randint(3, 5)))


class Scene:
    """a picture drawn at `scale` times width x height, and its objects {kind, color, noun, box, px, size | text}"""

    def __init__(self, seed, most=5, size=None, scale=None):
        rng = random.Random(seed)
        self.seed, self.rng = seed, rng
        self.width, self.height = size or rng.choice(SIZES)
        self.scale = scale or rng.choice([1, 1, 2])
        extent = (self.width * self.scale, self.height * self.scale)
        self.image = Image.new("RGB", extent, tuple(rng.randint(190, 255) for _ in range(3)))
        self.draw, self.objects = ImageDraw.Draw(self.image), []
        wanted = rng.randint(1, most)
        for _ in range(80):
            if len(self.objects) == wanted:
                break
            color = rng.choice(list(COLORS))
            self.add_sign(color) if rng.random() < 0.4 else self.add_shape(color)
        for o in self.objects:
            x0, y0, x1, y1 = o["px"]
            o["box"] = (x0 / self.width, y0 / self.height, x1 / self.width, y1 / self.height)

    def scaled(self, values):
        return [v * self.scale for v in values]

    def add_sign(self, color):
        text, index, size = sign_text(self.rng), self.rng.randrange(len(FONTS)), self.rng.randint(20, 38)
        f = font(index, size * self.scale)
        left, top, right, bottom = self.draw.textbbox((0, 0), text, font=f)
        w, h = (right - left) / self.scale + 16, (bottom - top) / self.scale + 16
        if w > self.width - 8:
            return
        x, y = self.rng.randint(2, int(self.width - w - 2)), self.rng.randint(2, int(self.height - h - 2))
        box = (x, y, x + w, y + h)
        if not clear(box, self.objects) or any(o["kind"] == "sign" and o["color"] == color for o in self.objects):
            return
        self.draw.rectangle(self.scaled(box), fill=COLORS[color])
        self.draw.text(((x + 8) * self.scale - left, (y + 8) * self.scale - top), text, font=f,
                       fill="black" if color in ("yellow", "pink") else "white")
        self.objects.append(dict(kind="sign", color=color, text=text, px=box, noun="sign"))

    def add_shape(self, color):
        rng, shape = self.rng, self.rng.choice(SHAPES)
        r = rng.choice([rng.randint(14, 22), rng.randint(32, 46)])
        cx, cy = rng.randint(r + 2, self.width - r - 2), rng.randint(r + 2, self.height - r - 2)
        box = (cx - r, cy - r, cx + r, cy + r)
        if not clear(box, self.objects):
            return
        if shape == "circle":
            self.draw.ellipse(self.scaled(box), fill=COLORS[color])
        elif shape == "square":
            self.draw.rectangle(self.scaled(box), fill=COLORS[color])
        else:
            points = outline(shape, cx, cy, r)
            self.draw.polygon([tuple(self.scaled(p)) for p in points], fill=COLORS[color])
            xs, ys = zip(*points)
            box = (min(xs), min(ys), max(xs), max(ys))
        self.objects.append(dict(kind="shape", color=color, px=box, size="small" if r < 27 else "large", noun=shape))

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


def caption_of(o):
    return f"A {name(o)} with text." if o["kind"] == "sign" else f"A {name(o)}."


def box1000(box):
    return [max(0, min(1000, round(v * 1000 / RASTER) * RASTER)) for v in box]


def reading_order(objects):
    return sorted(objects, key=lambda o: box1000(o["box"])[:2])


def matches(objects, color=None, noun=None):
    return reading_order([o for o in objects if color in (None, o["color"]) and noun in (None, o["noun"])])


def find(objects, statement):
    """the objects that a statement of this world names: "sign", "red object", "blue star" """
    color, noun = ([None] + statement.split())[-2:]
    return matches(objects, color, None if noun == "object" else noun)


def plural(noun):
    return noun + "s"


def ask_read(rng, signs):
    o = rng.choice(signs)
    if len(signs) == 1 and rng.random() < 0.4:
        q, s = rng.choice(["What does the sign say?", "What is written on the sign?", "Read the sign."]), "sign"
    else:
        c = o["color"]
        q, s = rng.choice([f"What does the {c} sign say?", f"What is written on the {c} sign?", f"Read the {c} sign."]), name(o)
    return dict(question=q, thought=f"I need to read the {s}.", steps=[(s, "text", [o])], answer=o["text"],
                explanation=f"The {s} reads {o['text']}.", key=[1])


def ask_exists(rng, objects):
    there = rng.random() < 0.5
    o = rng.choice(objects) if there else dict(color=rng.choice(list(COLORS)), noun=rng.choice(NOUNS))
    s, found = name(o), matches(objects, o["color"], o["noun"])
    q = rng.choice([f"Is there a {s}?", f"Do you see a {s}?", f"Is a {s} in the image?"])
    return dict(question=q, thought=f"I need to look for a {s}.", steps=[(s, "object", found)], answer="Yes" if found else "No",
                explanation=f"A {s} is visible." if found else f"No {s} is visible.", key=[1])


def ask_count(rng, objects):
    noun = rng.choice(NOUNS) if rng.random() < 0.3 else rng.choice(objects)["noun"]
    found = matches(objects, None, noun)
    return dict(question=rng.choice([f"How many {plural(noun)} are there?", f"Count the {plural(noun)}."]),
                thought=f"I need to find every {noun}.", steps=[(noun, "object", found)], answer=str(len(found)),
                explanation=f"{len(found)} {noun if len(found) == 1 else plural(noun)} found.", key=[1])


def ask_color(rng, unique):
    o = rng.choice(unique)
    return dict(question=rng.choice([f"What color is the {o['noun']}?", f"What is the color of the {o['noun']}?"]),
                thought=f"I need to see the {o['noun']}.", steps=[(o["noun"], "object", [o])], answer=o["color"].capitalize(),
                explanation=f"The {o['noun']} is {o['color']}.", key=[1])


def ask_what(rng, single):
    o = rng.choice(single)
    return dict(question=rng.choice([f"What is the {o['color']} object?", f"Which shape is {o['color']}?"]),
                thought=f"I need to see the {o['color']} object.", steps=[(f"{o['color']} object", "object", [o])],
                answer=o["noun"].capitalize(), explanation=f"The {o['color']} object is a {o['noun']}.", key=[1])


def ask(rng, objects):
    """-> dict(question, thought, steps=[(statement, look, regions)], answer, explanation, key)"""
    signs, shapes = ([o for o in objects if o["kind"] == kind] for kind in ("sign", "shape"))
    unique = [o for o in shapes if len(matches(objects, None, o["noun"])) == 1]
    single = [o for o in shapes if len(matches(objects, o["color"], None)) == 1]
    kinds = ["exists", "count"] + ["read"] * 3 * bool(signs) + ["color"] * bool(unique) + ["what"] * bool(single)
    kind = rng.choice(kinds)
    if kind == "read":
        return ask_read(rng, signs)
    if kind == "exists":
        return ask_exists(rng, objects)
    if kind == "count":
        return ask_count(rng, objects)
    return ask_color(rng, unique) if kind == "color" else ask_what(rng, single)


def boxes_json(found):
    return json.dumps([{"bbox_2d": box1000(o["box"]), "label": name(o)} for o in found])


def statement_for(rng, objects):
    """a statement to ground: mostly of something that is there, one in eight of something that is not"""
    o = rng.choice(objects)
    t = rng.random()
    if t < 0.125:
        return f"{rng.choice(list(COLORS))} {rng.choice(NOUNS)}"
    if t < 0.7:
        return name(o)
    return o["noun"] if t < 0.9 else f"{o['color']} object"


def ground_example(statement, objects):
    return ("ground", fill(PROMPTS["ground"], statement=statement), boxes_json(find(objects, statement)))


def caption_example(rng, scene):
    """-> (picture, its objects, (stage, prompt, reply)): one region of the scene and a claim about it"""
    o = rng.choice(scene.objects)
    x0, y0, x1, y1 = o["box"]
    longer = max((x1 - x0) * scene.width, (y1 - y0) * scene.height)  # the program's margin is 0.125 of the longer side
    left, top, right, bottom = (rng.uniform(0.05, 0.2) * longer for _ in range(4))
    picture, objects = scene.region((x0 - left / scene.width, y0 - top / scene.height, x1 + right / scene.width, y1 + bottom / scene.height))
    t = rng.random()
    if t < 0.55:
        claim = rng.choice([name(o), name(o), o["noun"], f"{o['color']} object"])
    elif t < 0.8:
        claim = f"{rng.choice([c for c in COLORS if c != o['color']])} {rng.choice([o['noun'], o['noun'], 'object'])}"
    else:
        claim = rng.choice([f"{o['color']} ", ""]) + rng.choice([n for n in NOUNS if n != o["noun"]])
    color, noun = ([None] + claim.split())[-2:]
    right = color in (None, o["color"]) and noun in ("object", o["noun"])
    reply = json.dumps({"caption": caption_of(o), "verdict": "supported" if right else "contradicted"})
    return picture, objects, ("caption", fill(PROMPTS["caption"], statement=claim), reply)


def evidence_of(rng, look, o):
    """(kind, content) lines of one region: in `thorough` text and caption, in `fast` the one that the step asks for"""
    caption, text = ("caption", caption_of(o)), ("text", o.get("text"))
    if o["kind"] != "sign":
        return [caption]
    return rng.choice([[text] if look == "text" else [caption], [text, caption]])


def evidence_lines(rng, q):
    lines = []
    for i, (statement, look, found) in enumerate(q["steps"], 1):
        if not found:
            lines.append(fill(PROMPTS["evidence_line"], step=i, statement=statement, box="[]", kind="region",
                              content="nothing found", verdict="not visible"))
        for o in found:
            for kind, content in evidence_of(rng, look, o):
                lines.append(fill(PROMPTS["evidence_line"], step=i, statement=statement, box=box1000(o["box"]), kind=kind,
                                  content=content, verdict="supported"))
    return "\n".join(lines)


def question_examples(rng, q):
    """-> {stage: (stage, prompt, reply)} of one question about the whole picture"""
    steps = [{"statement": s, "look": look} for s, look, _ in q["steps"]]
    boxed = [dict(step, **({"bbox_2d": box1000(f[0]["box"])} if f else {})) for step, (_, _, f) in zip(steps, q["steps"])]
    values = dict(question=q["question"], max_steps=4, evidence=evidence_lines(rng, q))
    replies = dict(reason=json.dumps({"thought": q["thought"], "steps": steps}),
                   reason_boxes=json.dumps({"thought": q["thought"], "steps": boxed}),
                   synthesize=json.dumps({"answer": q["answer"], "explanation": q["explanation"], "key_evidence": q["key"]}),
                   direct=q["answer"])
    return {stage: (stage, fill(PROMPTS[stage], **values), reply) for stage, reply in replies.items()}
