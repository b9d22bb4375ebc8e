"""Batches: pictures with shared prefixes, and the branches (prompt and reply) that hang on each prefix."""
import random
import re

import torch

import examples
import questions
import scenes
from network import MERGE, cell_targets, patches

BOX = re.compile(r'"bbox_2d": \[[^\]]*\]')
VALUE = re.compile(r'"(answer|caption|verdict|statement|look|label)": "([^"]*"?)')
READ = re.compile(r': text "([^"]*)" \(')
WEIGHTS = dict(answer=6.0, caption=3.0, verdict=4.0, statement=3.0, look=2.0, label=2.0)  # of what a reply is about; its frame has 1


class Encoder:
    """text to tokens in the chat format; keeps the ids of what never changes"""

    def __init__(self, tok):
        self.tok = tok
        self.pad, self.end, self.image = (tok.token_to_id(t) for t in ("<|endoftext|>", "<|im_end|>", "<|image_pad|>"))
        self.head = self.ids("<|im_start|>system\n" + examples.PROMPTS["system"] + "<|im_end|>\n<|im_start|>user\n<|vision_start|>")
        self.close = self.ids("<|vision_end|>")

    def ids(self, text):
        return self.tok.encode(text, add_special_tokens=False).ids

    def prefix(self, grid):
        """everything before the question's text -> (ids, positions int64 [3, n] of M-RoPE, first position after it)"""
        gh, gw = grid[1] // MERGE, grid[2] // MERGE
        ids = self.head + [self.image] * (gh * gw) + self.close
        n, after = len(self.head), len(self.head) + max(gh, gw)
        cells = torch.stack([torch.zeros(gh * gw, dtype=torch.long), torch.arange(gh).repeat_interleave(gw), torch.arange(gw).repeat(gh)])
        tail = torch.full((3, len(self.close)), after)
        return ids, torch.cat([torch.arange(n).expand(3, n), n + cells, tail], 1), after + len(self.close)

    def branch(self, stage, prompt, reply):
        """-> dict: ids, weights of the loss; place marks coordinate tokens; recall maps a position to the box it is about to write;
        copies are pairs (position, position of the token to copy next), lookups pairs (position, positions of the word that it is to know)"""
        before, after = self.tok.encode(prompt, add_special_tokens=False), self.tok.encode(reply, add_special_tokens=False)
        asked = before.ids + self.ids("<|im_end|>\n<|im_start|>assistant\n")
        ids = asked + after.ids + [self.end]
        spans = [m.span() for m in BOX.finditer(reply)]
        place, recall = [False] * len(ids), [None] * len(ids)
        for i, (a, _) in enumerate(after.offsets):
            for s, e in spans:
                box = [int(v) for v in re.findall(r"\d+", reply[s + 9:e])]
                place[len(asked) + i] |= s + 10 <= a < e
                if s - 2 <= a < e:
                    recall[len(asked) + i - 1] = box
        statement = len(self.ids(prompt.split("that shows: ")[0] + "that shows: " + prompt.split("that shows: ")[1].split(".")[0])) - 1 \
            if stage == "ground" and spans else None
        copies, lookups = copies_of(prompt, reply, before, after, len(asked)) if stage == "synthesize" else ([], [])
        return dict(ids=ids, asked=len(asked), place=place, recall=recall, statement=statement, weights=weights_of(stage, reply, after.offsets),
                    copies=copies, lookups=lookups)

    def question(self, prompt):
        """a branch that holds a prompt alone"""
        ids = self.ids(prompt + "<|im_end|>\n<|im_start|>assistant\n")
        return dict(ids=ids, asked=len(ids), place=[False] * len(ids), recall=[None] * len(ids), statement=None, weights=[], copies=[],
                    lookups=[])


def weights_of(stage, reply, offsets):
    """the loss weight of every reply token and of the end after them"""
    if stage == "direct":
        return [6.0] * (len(offsets) + 1)
    spans = [(m.start(2), m.end(2), WEIGHTS[m.group(1)]) for m in VALUE.finditer(reply)]
    if stage == "ground":  # whether there is anything, and whether there is more
        spans += [(0, 1, 3.0)] + [(m.start() + 1, m.start() + 2, 3.0) for m in re.finditer("}", reply)]
    out = [1.0] * (len(offsets) + 1)
    for i, (a, e) in enumerate(offsets):
        for s, t, w in spans:
            if a < t and e > s:
                out[i] = max(out[i], w)
    return out


def tokens_in(offsets, first, end):
    return [i for i, (a, e) in enumerate(offsets) if a < end and e > first]


def lookups_of(prompt, before, read, start, asked, source):
    """an answer that stands behind a word of the question: (where the answer begins, that word in the question), (what is to be
    copied first, that word in the evidence); read is where its text begins, start where the answer stands in it"""
    word = re.search(r"(\w+) $", prompt[read:start])
    at = word and re.search(rf"\b{word.group(1)}\b", prompt[:prompt.index("\n")])
    if not at:
        return []
    return [(asked, tokens_in(before.offsets, at.start(), at.end())),
            (source, tokens_in(before.offsets, read + word.start(1), read + word.end(1)))]


def copies_of(prompt, reply, before, after, asked):
    """where an answer that was read comes from: the same tokens in the evidence -> (copies, lookups)"""
    answer = re.search(r'"answer": "([^"]*)"', reply)
    if not answer or len(answer.group(1)) == 0:
        return [], []
    said = tokens_in(after.offsets, answer.start(1), answer.end(1))
    for m in READ.finditer(prompt):
        at = m.group(1).find(answer.group(1))
        if at < 0:
            continue
        start = m.start(1) + at
        source = tokens_in(before.offsets, start, start + len(answer.group(1)))
        if [before.ids[i] for i in source] == [after.ids[i] for i in said]:
            return ([(asked + i - 1, s) for i, s in zip(said, source)],
                    lookups_of(prompt, before, m.start(1), start, asked + said[0] - 1, source[0]))
    return [], []


def digits_of(box):
    return [d for v in box for d in (v // scenes.RASTER // 10, v // scenes.RASTER % 10)]


def pictures_of(images):
    made = [patches(i) for i in images]
    return dict(pixels=torch.cat([p for p, _ in made]), grids=torch.tensor([g for _, g in made]))


def targets_of(objects, grids):
    cells = [cell_targets(o, g) for o, g in zip(objects, grids.tolist())]
    return [torch.cat(c) for c in zip(*cells)]


def vision_batch(rng, n, most=5):
    """n pictures, one in three a region, with what every cell of theirs shows"""
    images, objects = [], []
    for k in range(n):
        scene = scenes.Scene(scenes.training_seed(rng), most)
        if k % 3 == 2:
            image, found, _ = examples.caption_example(rng, scene)
        else:
            image, found = scene.sent(), scene.objects
        images.append(image), objects.append(found)
    b = pictures_of(images)
    return dict(b, cells=targets_of(objects, b["grids"]), size=n)


def prefixes(enc, grids):
    """-> padded prefixes of a list of pictures: ids, mask [p, n], positions [3, p, n], after [p]"""
    rows = [enc.prefix(g) for g in grids.tolist()]
    n = max(len(r[0]) for r in rows)
    ids, mask, positions = torch.full((len(rows), n), enc.pad), torch.zeros(len(rows), n, dtype=torch.long), torch.zeros(3, len(rows), n, dtype=torch.long)
    for k, (i, p, _) in enumerate(rows):
        ids[k, :len(i)], mask[k, :len(i)], positions[:, k, :len(i)] = torch.tensor(i), 1, p
    return dict(ids=ids, mask=mask, positions=positions, after=torch.tensor([r[2] for r in rows]))


def pad_branches(enc, branches, rows):
    n = max(len(b["ids"]) for b in branches)
    ids, mask = torch.full((len(branches), n), enc.pad), torch.zeros(len(branches), n, dtype=torch.long)
    labels, place = torch.full_like(ids, -100), torch.zeros_like(ids, dtype=torch.bool)
    weights, recall, named, copies, lookups = torch.zeros(ids.shape), [], [], [], []
    for k, b in enumerate(branches):
        m, asked = len(b["ids"]), b["asked"]
        ids[k, :m], mask[k, :m], place[k, :m] = torch.tensor(b["ids"]), 1, torch.tensor(b["place"])
        labels[k, asked:m] = ids[k, asked:m]
        weights[k, asked:m] = torch.tensor(b["weights"][:m - asked])
        copies += [(k, i, s) for i, s in b["copies"]]
        if b["lookups"]:
            lookups.append((k, *b["lookups"]))
        found = [(k * n + i, digits_of(box)) for i, box in enumerate(b["recall"]) if box]
        recall += found
        if b["statement"] is not None:
            named.append((k * n + b["statement"], found[0][1]))
    return dict(ids=ids, mask=mask, labels=labels, place=place, rows=torch.tensor(rows), recall=recall, named=named, weights=weights,
                copies=copies, lookups=lookups)


def group(enc, images, objects, examples, parts=2):
    """images share a prefix each; examples[k] are those of image k"""
    b = pictures_of(images)
    made = sorted(((enc.branch(*e), k) for k, es in enumerate(examples) for e in es), key=lambda x: len(x[0]["ids"]))
    cut = [len(made) * i // parts for i in range(parts + 1)]
    padded = [pad_branches(enc, [x[0] for x in made[i:j]], [x[1] for x in made[i:j]]) for i, j in zip(cut, cut[1:]) if j > i]
    return dict(b, cells=targets_of(objects, b["grids"]), prefix=prefixes(enc, b["grids"]), parts=padded, size=len(made))


def scene_examples(rng, scene, mix):
    """mix: stage -> how many of it a scene gets (fractions are chances)"""
    out, statements = [], set()
    for stage, count in mix.items():
        for _ in range(int(count) + (rng.random() < count % 1)):
            if stage == "ground":
                s = scenes.statement_for(rng, scene.objects)
                if s not in statements:
                    statements.add(s)
                    out.append(examples.ground_example(s, scene.objects))
            elif stage == "synthesize":
                out.append(examples.synthesize_example(rng, examples.imagined(rng) if rng.random() < 0.75 else scene.objects))
            elif stage != "caption":
                out.append(examples.question_examples(rng, questions.ask(rng, scene.objects), scene.objects)[stage])
    return out


def language_batch(enc, rng, n, most, mix):
    """-> groups: whole pictures with their prompts, regions with theirs"""
    made = [scenes.Scene(scenes.training_seed(rng), most) for _ in range(n)]
    whole = group(enc, [s.sent() for s in made], [s.objects for s in made], [scene_examples(rng, s, mix) for s in made])
    count = mix.get("caption", 0) * n
    regions = [examples.caption_example(rng, rng.choice(made)) for _ in range(int(count))]
    if not regions:
        return [whole]
    return [whole, group(enc, [r[0] for r in regions], [r[1] for r in regions], [[r[2]] for r in regions], 1)]
