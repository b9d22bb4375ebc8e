"""Training examples (stage, prompt, reply) of every CoRGI stage, in the wording of resources/prompts."""
import json
import pathlib

import questions
import world
from scenes import box1000, caption_of, find, matches, name, true_of

PROMPTS_FILE = pathlib.Path(__file__).resolve().parents[2] / "prompts" / "prompts.json"
PROMPTS = json.loads(PROMPTS_FILE.read_text())
LEARNT = ("system", "reason", "reason_boxes", "ground", "caption", "synthesize", "evidence_line", "direct")
GARBAGE = "|.-_~'iIlLoOeEaA0175"


def learnt(prompts_file):
    """the texts that training uses, as one line of JSON whose SHA-256 stands in the checkpoint's config.json"""
    texts = json.loads(pathlib.Path(prompts_file).read_text())
    return json.dumps({k: texts[k] for k in LEARNT}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fill(template, **values):
    """replaces {name} for the given names and leaves every other brace alone"""
    for key, value in values.items():
        template = template.replace("{" + key + "}", str(value))
    return template


def boxes_json(found):
    return json.dumps([{"bbox_2d": box1000(o["box"]), "label": name(o)} for o in found])


def ground_example(statement, objects):
    return ("ground", fill(PROMPTS["ground"], statement=statement), boxes_json(find(objects, statement)))


def claim_about(rng, o):
    """a claim to hold against one object: true in a good half of the cases"""
    t = rng.random()
    if t < 0.55:
        return rng.choice([name(o), name(o), o["noun"], f"{o['color']} object", "tallest bar" if o["noun"] == "bar" else name(o)])
    if t < 0.8:
        return f"{rng.choice([c for c in world.COLORS if c != o['color']])} {rng.choice([o['noun'], o['noun'], 'object'])}"
    return rng.choice([f"{o['color']} ", ""]) + rng.choice([n for n in world.NOUNS if n != o["noun"]])


def caption_example(rng, scene):
    """-> (picture, its objects, (stage, prompt, reply)): one region of the scene and a claim about it"""
    o = rng.choice(scene.objects)
    x0, y0, x1, y1 = o["box"]
    longer = max((x1 - x0) * scene.width, (y1 - y0) * scene.height)  # the program's margin is 0.125 of the longer side
    left, top, right, bottom = (rng.uniform(0.05, 0.2) * longer for _ in range(4))
    picture, objects = scene.region((x0 - left / scene.width, y0 - top / scene.height, x1 + right / scene.width, y1 + bottom / scene.height))
    claim = claim_about(rng, o)
    reply = json.dumps({"caption": caption_of(o), "verdict": "supported" if true_of(o, claim) else "contradicted"})
    return picture, objects, ("caption", fill(PROMPTS["caption"], statement=claim), reply)


def imagined_text(rng):
    """what an OCR engine may have read: wide, so that nothing but copying gives it back"""
    t = rng.random()
    if t < 0.3:
        return world.sign_text(rng)
    letters = rng.choice([world.LETTERS, world.LETTERS, "abcdefghijklmnopqrstuvwxyz", world.LETTERS + "0123456789", "0123456789"])
    words = ["".join(rng.choice(letters) for _ in range(rng.randint(2, 8))) for _ in range(rng.choice([1, 1, 1, 2]))]
    return " ".join(words) if t < 0.85 else f"{rng.choice(world.WORDS)} {words[0]}"


def imagined(rng):
    """objects of a scene that nobody drew: evidence is to be trusted, not the picture"""
    objects, board = [], rng.random() < 0.55
    for _ in range(rng.randint(1, 5)):
        noun = "board" if board else rng.choice(world.NOUNS + ["sign"] * 5 + ["label"] * 2)
        noun, board = ("sign", False) if noun == "board" and not board else (noun, False)
        color, kind = rng.choice(list(world.COLORS)), "sign" if noun in world.TEXTS else "shape"
        if kind == "sign" and matches(objects, color, noun):
            continue
        x, y, w, h = rng.uniform(0, .7), rng.uniform(0, .7), rng.uniform(.08, .3), rng.uniform(.08, .3)
        o = dict(kind=kind, noun=noun, color=color, box=(x, y, x + w, y + h))
        if noun == "board":
            o["rows"] = world.price_rows(rng, 2, 4)
            o["text"] = " ".join(f"{g} {p}" for g, p in o["rows"])
        elif kind == "sign":
            o["text"] = imagined_text(rng)
        objects.append(o)
    return objects


def evidence_of(rng, look, o):
    """(kind, content) lines of one region: in `thorough` text and caption, in `fast` the one that the step asks for"""
    caption, text = ("caption", caption_of(o)), ("text", o.get("text"))
    if o["kind"] == "sign":
        return rng.choice([[text] if look == "text" else [caption], [text, caption], [text, caption]])
    misread = rng.random() < 0.12
    return [("text", "".join(rng.choice(GARBAGE) for _ in range(rng.randint(1, 3)))), caption] if misread else [caption]


def line(i, statement, box, kind, content, verdict):
    return fill(PROMPTS["evidence_line"], step=i, statement=statement, box=box, kind=kind, content=content, verdict=verdict)


def stray(rng, i, statement, objects):
    """a line about a region that isn't what the step names, as a grounding mistake leaves it"""
    wrong = [o for o in objects if not true_of(o, statement)]
    if not wrong:
        return []
    o = rng.choice(wrong)
    return [line(i, statement, box1000(o["box"]), "caption", caption_of(o), "contradicted")]


def evidence_lines(rng, q, objects):
    lines = []
    for i, (statement, look, found) in enumerate(q["steps"], 1):
        told = [line(i, statement, box1000(o["box"]), kind, content, "supported") for o in found for kind, content in evidence_of(rng, look, o)]
        if look == "object" and rng.random() < (0.12 if found else 0.4):
            strays = stray(rng, i, statement, objects)
            told = strays + told if rng.random() < 0.5 else told + strays
        lines += told or [line(i, statement, "[]", "region", "nothing found", "not visible")]
    return "\n".join(lines)


def synthesize_example(rng, objects):
    """an answer from evidence alone"""
    q = questions.ask(rng, objects)
    for _ in range(2):  # copying what was read is the skill that needs most practice
        q = q if q["kind"] in ("read", "price") else questions.ask(rng, objects)
    prompt = fill(PROMPTS["synthesize"], question=q["question"], evidence=evidence_lines(rng, q, objects))
    return ("synthesize", prompt, json.dumps({"answer": q["answer"], "explanation": q["explanation"], "key_evidence": q["key"]}))


def question_examples(rng, q, objects):
    """-> {stage: (stage, prompt, reply)} of one question about the whole picture

    In `fast` a step has room for one box: where there may be several, it is left to the batch that grounds steps without one."""
    steps = [{"statement": s, "look": look} for s, look, _ in q["steps"]]
    single = q["kind"] in questions.FOUND_FIRST or q["kind"] == "exists"
    boxed = [dict(step, **({"bbox_2d": box1000(f[0]["box"])} if f and single else {})) for step, (_, _, f) in zip(steps, q["steps"])]
    values = dict(question=q["question"], max_steps=4, evidence=evidence_lines(rng, q, objects))
    replies = dict(reason=json.dumps({"thought": q["thought"], "steps": steps}),
                   reason_boxes=json.dumps({"thought": q["thought"], "steps": boxed}),
                   synthesize=json.dumps({"answer": q["answer"], "explanation": q["explanation"], "key_evidence": q["key"]}),
                   direct=q["answer"])
    return {stage: (stage, fill(PROMPTS[stage], **values), reply) for stage, reply in replies.items()}
