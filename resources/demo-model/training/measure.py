"""Figures on held-out scenes, by greedy decoding.

usage: measure.py STATE [--scenes 60] [--first 0]
"""
import argparse
import json
import random

import torch

import batches
import examples
import lean
import questions
import scenes
import train

MOST_TOKENS = 200


@torch.no_grad()
def decode(model, enc, g):
    """greedy replies of every branch of a group whose branches hold prompts alone"""
    with torch.autocast("cpu", torch.bfloat16):
        prefix, _ = train.prefill(model, enc, g, *train.see(model, g))
        part = g["parts"][0]
        rows, length = part["rows"], part["mask"].sum(1)
        p = train.branch(model, g, prefix, part)
        seen = torch.cat([g["prefix"]["mask"][rows], part["mask"]], 1)
        h = p.hidden[torch.arange(len(rows)), length - 1]
        out, done = [[] for _ in rows], torch.zeros(len(rows), dtype=torch.bool)
        for step in range(MOST_TOKENS):
            token = model.lm_head(h).argmax(-1)
            done |= token == enc.end
            if done.all():
                break
            for k in (~done).nonzero().flatten().tolist():
                out[k].append(int(token[k]))
            positions = (g["prefix"]["after"][rows] + length + step).expand(3, len(rows))[..., None]
            p = lean.Pass(model.model.language_model, model.get_input_embeddings()(token[:, None]), positions, lean.behind(seen, 1), past=p.kv)
            seen = torch.cat([seen, torch.ones(len(rows), 1, dtype=torch.long)], 1)
            h = p.hidden[:, 0]
    return [enc.tok.decode(o) for o in out]


def iou(a, b):
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    i = max(0, w) * max(0, h)
    return i / max(1e-9, (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - i)


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def boxes(found):
    return [b["bbox_2d"] for b in found if isinstance(b, dict) and len(b.get("bbox_2d", [])) == 4] if isinstance(found, list) else []


def score_ground(got, want, truth):
    """-> figure -> list of values; the truth is the exact box, not the raster's"""
    got = boxes(parsed(got))
    best = [max((iou(g, t) for g in got), default=0.0) for t in truth]
    out = dict(ground_count_right=[float(len(got) == len(truth))])
    if truth:
        out.update(ground_iou=[sum(best) / max(len(best), len(got))], ground_recall_50=[float(b >= 0.5) for b in best])
    return out


def score(stage, got, want, truth):
    if stage == "ground":
        return score_ground(got, want, truth)
    if stage == "direct":
        return dict(direct_answer=[float(got == want)])
    got, want = parsed(got), parsed(want)
    got = got if isinstance(got, dict) else {}
    if stage == "caption":
        return dict(caption_right=[float(got.get("caption") == want["caption"])], verdict_right=[float(got.get("verdict") == want["verdict"])])
    if stage.startswith("synthesize"):
        right = [float(got.get("answer") == want["answer"])]
        return {"synthesize_answer": right, stage: right}
    pairs = lambda x: [(s.get("statement"), s.get("look")) for s in x.get("steps", []) if isinstance(s, dict)]
    out = {stage + "_steps": [float(pairs(got) == pairs(want))]}
    if stage == "reason_boxes":
        out["reason_boxes_iou"] = [iou(g["bbox_2d"], w["bbox_2d"]) if len(g.get("bbox_2d", [])) == 4 else 0.0
                                   for g, w in zip(got.get("steps", []), want["steps"]) if "bbox_2d" in w]
    return out


def cases(first, n):
    """held-out scenes: (pictures, objects, examples, truth) of whole pictures, and the same of regions"""
    whole, regions = ([], [], [], []), ([], [], [], [])
    for seed in range(first, first + n):
        scene, rng = scenes.Scene(seed), random.Random(f"questions {seed}")
        q = questions.ask(rng, scene.objects)
        asked = list(examples.question_examples(rng, q, scene.objects).values())
        asked = [(f"synthesize_{q['kind']}", *e[1:]) if e[0] == "synthesize" else e for e in asked]
        truth = [None] * len(asked)
        for _ in range(2):
            s = scenes.statement_for(rng, scene.objects)
            asked.append(examples.ground_example(s, scene.objects))
            truth.append([[1000 * v for v in o["box"]] for o in scenes.find(scene.objects, s)])
        for k, v in enumerate((scene.sent(), scene.objects, asked, truth)):
            whole[k].append(v)
        for _ in range(2):
            picture, objects, example = examples.caption_example(rng, scene)
            for k, v in enumerate((picture, objects, [example], [None])):
                regions[k].append(v)
    return whole, regions


def figures(model, tok, n, first=0, show=0):
    """mean of every figure over n held-out scenes"""
    model.eval()
    enc, result = batches.Encoder(tok), {}
    for images, objects, asked, truth in cases(first, n):
        flat = [(k, *e, t) for k, (es, ts) in enumerate(zip(asked, truth)) for e, t in zip(es, ts)]
        flat.sort(key=lambda f: len(enc.ids(f[2])))
        g = batches.group(enc, images, objects, [[] for _ in images])
        g["parts"] = [batches.pad_branches(enc, [enc.question(f[2]) for f in flat], [f[0] for f in flat])]
        for (_, stage, prompt, want, t), got in zip(flat, decode(model, enc, g)):
            if show:
                show -= 1
                print(f"{stage}: {prompt[:400]!r}\n  want {want}\n  got  {got}")
            for key, values in score(stage, got, want, t).items():
                result.setdefault(key, []).extend(values)
    model.train()
    return {k: round(sum(v) / len(v), 3) for k, v in sorted(result.items()) if v}


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("state")
    ap.add_argument("--scenes", type=int, default=60)
    ap.add_argument("--first", type=int, default=0)
    ap.add_argument("--show", type=int, default=0)
    a = ap.parse_args()
    tok, model, _ = train.load(a.state)
    print(json.dumps(dict(scenes=a.scenes, **figures(model, tok, a.scenes, a.first, a.show)), indent=1))
