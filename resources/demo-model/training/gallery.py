"""Draws the sample gallery from held-out seeds, with suggested questions and their truth.

usage: gallery.py FOLDER
"""
import json
import pathlib
import random
import sys

from PIL import Image

import scenes

SCALE, SMOOTH = 3, 2  # pictures are SCALE times the network's size, drawn SMOOTH times larger still
FIRST_SEED = 90_000
SIZES = [(256, 256), (320, 192), (192, 320), (288, 224), (224, 288)]
PICTURES = 15
ASKS = ("read", "count", "exists", "color", "what")


def kind_of(q):
    """which of ASKS a question is"""
    words = {"How": "count", "Count": "count", "Is": "exists", "Do": "exists", "Which": "what"}
    first = q["question"].split()[0]
    if first in words:
        return words[first]
    if q["steps"][0][1] == "text":
        return "read"
    return "what" if "object" in q["question"] else "color"


def questions(scene, rng):
    """up to three questions of different kinds"""
    found = {}
    for _ in range(60):
        q = scenes.ask(rng, scene.objects)
        found.setdefault(kind_of(q), q)
    kinds = [k for k in ASKS if k in found]
    rng.shuffle(kinds)
    kinds.sort(key=lambda k: k != "read")
    return [dict(question=found[k]["question"], kind=k, answer=found[k]["answer"], explanation=found[k]["explanation"],
                 steps=[dict(statement=s, look=look, boxes=[scenes.box1000(o["box"]) for o in regions])
                        for s, look, regions in found[k]["steps"]]) for k in kinds[:3]]


def worth_showing(scene, wanted):
    nouns = {o["noun"] for o in scene.objects}
    return len(scene.objects) >= wanted and "sign" in nouns and len(nouns) >= 3


def pictures():
    """-> scenes with at least three objects, a sign among them"""
    seed, made = FIRST_SEED, []
    while len(made) < PICTURES:
        size = SIZES[len(made) % len(SIZES)]
        scene = scenes.Scene(seed, size=size, scale=SCALE * SMOOTH)
        seed += 1
        if worth_showing(scene, 3 + len(made) % 3):
            made.append(scene)
    return made


def truth(scene, file, rng):
    objects = [dict(name=scenes.name(o), **({"text": o["text"]} if "text" in o else {}), box=[round(v, 4) for v in o["box"]])
               for o in scenes.reading_order(scene.objects)]
    return dict(file=file, seed=scene.seed, width=scene.width * SCALE, height=scene.height * SCALE, objects=objects,
                questions=questions(scene, rng))


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    samples = []
    for k, scene in enumerate(pictures(), 1):
        file = f"{k:02d}-" + "-".join(scenes.name(o).replace(" ", "-") for o in scenes.reading_order(scene.objects)[:2]) + ".png"
        scene.image.resize((scene.width * SCALE, scene.height * SCALE), Image.LANCZOS).save(folder / file, optimize=True)
        samples.append(truth(scene, file, random.Random(scene.seed)))
    (folder / "samples.json").write_text(json.dumps(dict(samples=samples), indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
