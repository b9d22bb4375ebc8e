"""Draws pictures from held-out seeds, with suggested questions and their truth, as `corgi bench quality` reads them.

usage: gallery.py FOLDER                 # the sample gallery: a chosen mix
       gallery.py FOLDER --scenes 300    # so many held-out scenes as they come, for figures
"""
import argparse
import json
import pathlib
import random

from PIL import Image

import examples
import questions
import scenes

SCALE, SMOOTH = 3, 2  # pictures are SCALE times the network's size, drawn SMOOTH times larger still
FIRST_SEED, FIRST_FIGURE_SEED = 90_000, 10_000
SIZES = [(256, 256), (320, 192), (192, 320), (288, 224), (224, 288)]
KINDS = ["mixed", "board", "chart"]
PICTURES = 15


def step_truth(statement, look, regions):
    return dict(statement=statement, look=look, boxes=[exact(o["box"]) for o in regions])


def exact(box):
    return [round(v, 4) for v in box]


def asked(scene, rng, most):
    """up to `most` questions of different kinds, those about text first"""
    found = {}
    for _ in range(60):
        q = questions.ask(rng, scene.objects)
        found.setdefault(q["kind"], q)
    kinds = list(found)
    rng.shuffle(kinds)
    kinds.sort(key=lambda k: k not in ("read", "price"))
    return [found[k] for k in kinds[:most]]


def question_truth(q):
    return dict(question=q["question"], kind=q["kind"], answer=q["answer"], explanation=q["explanation"], steps=[step_truth(*s) for s in q["steps"]])


def claim_truth(rng, o):
    claim = examples.claim_about(rng, o)
    return dict(box=exact(o["box"]), statement=claim, caption=scenes.caption_of(o),
                verdict="supported" if scenes.true_of(o, claim) else "contradicted")


def object_truth(o):
    return dict(name=scenes.name(o), **({"text": o["text"]} if "text" in o else {}), box=exact(o["box"]))


def truth(scene, file, chosen, rng):
    statements = dict.fromkeys(scenes.statement_for(rng, scene.objects) for _ in range(2))
    return dict(file=file, seed=scene.seed, width=scene.width * SCALE, height=scene.height * SCALE,
                objects=[object_truth(o) for o in scenes.reading_order(scene.objects)], questions=[question_truth(q) for q in chosen],
                statements=[dict(statement=s, boxes=[exact(o["box"]) for o in scenes.find(scene.objects, s)]) for s in statements],
                claims=[claim_truth(rng, o) for o in rng.sample(scene.objects, min(2, len(scene.objects)))])


def worth_showing(seed, size, kind):
    """tried on a small drawing: at least three objects of two kinds, some words among them"""
    objects = scenes.Scene(seed, size=size, scale=1, kind=kind).objects
    nouns = {o["noun"] for o in objects}
    return len(objects) >= 3 and len(nouns) >= 2 and nouns & {"sign", "label", "board"}


def gallery():
    """-> scenes of every kind and size that are rich enough to be shown, each with up to three questions"""
    seed, made = FIRST_SEED, []
    while len(made) < PICTURES:
        size, kind = SIZES[len(made) % len(SIZES)], KINDS[len(made) % len(KINDS)]
        scene = scenes.Scene(seed, size=size, scale=SCALE * SMOOTH, kind=kind) if worth_showing(seed, size, kind) else None
        seed += 1
        if scene and len(scene.objects) >= 3:
            made.append((scene, 3))
    return made


def held_out(n):
    """-> n scenes as they come, one question each"""
    return [(scenes.Scene(FIRST_FIGURE_SEED + k, scale=SCALE * SMOOTH), 1) for k in range(n)]


def main(folder, made):
    folder.mkdir(parents=True, exist_ok=True)
    samples = []
    for k, (scene, most) in enumerate(made, 1):
        rng = random.Random(scene.seed)
        chosen = [questions.ask(rng, scene.objects)] if most == 1 else asked(scene, rng, most)
        file = f"{k:02d}-" + "-".join(scenes.name(o).replace(" ", "-") for o in scenes.reading_order(scene.objects)[:2]) + ".png"
        scene.image.resize((scene.width * SCALE, scene.height * SCALE), Image.LANCZOS).save(folder / file, optimize=most > 1)
        samples.append(truth(scene, file, chosen, rng))
    (folder / "samples.json").write_text(json.dumps(dict(samples=samples), indent=1) + "\n")


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("folder", type=pathlib.Path)
    ap.add_argument("--scenes", type=int, default=0)
    a = ap.parse_args()
    main(a.folder, held_out(a.scenes) if a.scenes else gallery())
