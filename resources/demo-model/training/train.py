"""Trains the demonstration checkpoint, a small network of the true Qwen3-VL architecture, on synthetic scenes.

usage: train.py STATE --stage vision|language --seconds 3600 [--resume FROM]
"""
import argparse
import os
import pathlib
import random
import shutil
import tempfile
import time

import torch
import torch.distributed as dist
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy

import batches
import examples
import lean
from heads import Heads
from network import HIDDEN, MERGE, network

GROUND_FIRST = dict(ground=4, caption=1)
ALL = dict(ground=3, caption=1, reason=0.5, reason_boxes=0.5, synthesize=2.5, direct=0.3)
TEXT = dict(ground=1.5, caption=0.5, reason=1, reason_boxes=0.3, synthesize=5, direct=0.2)
ANSWERS = dict(ground=3, caption=0.7, reason=0.3, reason_boxes=0.4, synthesize=5, direct=0.2)
MIXES = dict(ground=GROUND_FIRST, text=TEXT, all=ALL, answers=ANSWERS)
PREVIOUS_LAYER, COPY_LAYER = 1, 3  # where one head of every key group looks one token back, and at what is to be copied
KEY_LAYER, QUERY_LAYER = 1, 2  # where another one looks at the word before what is to be copied, and at that word in the question


def see(model, b):
    """-> merged image tokens [n, hidden] and the deepstack levels, each [n, hidden]"""
    vision = model.model.get_image_features(b["pixels"], b["grids"], return_dict=True)
    join = lambda f: f if torch.is_tensor(f) else torch.cat(list(f))
    return join(vision.pooler_output), [join(f) for f in vision.deepstack_features]


def prefill(model, enc, g, features, deep):
    """the prefixes of a group through the language model -> (their pass, where the image tokens are)"""
    p = g["prefix"]
    where = p["ids"] == enc.image
    x = model.get_input_embeddings()(p["ids"])
    x = x.masked_scatter(where.unsqueeze(-1), features.to(x.dtype))
    return lean.Pass(model.model.language_model, x, p["positions"], lean.causal(p["mask"]), deep=deep, where=where), where


def branch(model, g, prefix, part):
    """a part's branches through the language model, each behind its own prefix"""
    rows, n = part["rows"], part["ids"].shape[1]
    positions = (g["prefix"]["after"][rows, None] + torch.arange(n)).expand(3, len(rows), n)
    return lean.Pass(model.model.language_model, model.get_input_embeddings()(part["ids"]), positions,
                     lean.behind(g["prefix"]["mask"][rows], n), past=[(k[rows], v[rows]) for k, v in prefix.kv])


def cells_by_picture(g):
    """-> digits int64 [pictures, most cells, 8] of what each cell shows, -1 where it shows nothing"""
    kind, _, digits = g["cells"]
    counts = (g["grids"].prod(-1) // MERGE ** 2).tolist()
    shown = torch.where(kind[:, None] > 0, digits, -1).split(counts)
    return torch.nn.utils.rnn.pad_sequence(shown, batch_first=True, padding_value=-1)


def look_loss(looks, rows, length, marks, cells, first):
    """asks one head of every key group to look at the cells of the box that a position is about: mean -log of its weight there"""
    at = torch.tensor([i for i, _ in marks])
    wanted = (cells[rows[at // length]] == torch.tensor([d for _, d in marks])[:, None]).all(-1)
    p = looks[at // length, :, 0, at % length, first:first + wanted.shape[1]].float()
    there = wanted.any(-1)
    if not there.any():  # every box lies between cells: nothing to look at
        return 0.0 * p.sum()
    return -((p * wanted[:, None]).sum(-1)[there] + 1e-6).log().mean()


def pointing_loss(enc, heads, g, part, p, cells):
    """what the language model is asked for inside: where to look, and the digits of the box, before it writes them"""
    total = 0.0
    for layer, marks, head in ((3, part["named"], heads.named), (4, part["recall"], heads.recall)):
        if marks:
            x = p.into[layer + 1].flatten(0, 1)[[i for i, _ in marks]]
            total = total + 0.5 * head.loss(x, torch.tensor([d for _, d in marks]))
            look = look_loss(p.looks[layer], part["rows"], part["ids"].shape[1], marks, cells, len(enc.head))
            heads.looked[layer - 3] = float(look.detach())
            total = total + 0.5 * look
    return total


def copy_loss(heads, part, p):
    """asks for what copying is made of: a head that looks one token back, and one that looks at the token to be copied next"""
    if not part["copies"]:
        return 0.0
    row, at, source = torch.tensor(part["copies"]).T
    past = p.looks[0].shape[-1] - part["ids"].shape[1]
    back = -(p.looks[PREVIOUS_LAYER][row, :, 1, source, past + source - 1].float() + 1e-6).log().mean()
    look = -(p.looks[COPY_LAYER][row, :, 1, at, past + source].float() + 1e-6).log().mean()
    heads.copied = [float(back.detach()), float(look.detach())]
    return 0.3 * back + 0.3 * look


def lookup_loss(heads, part, p):
    """asks for what looking up is made of: what is to be copied knows the word before it, and the answer's first token the same word
    of the question"""
    if not part["lookups"]:
        return 0.0
    past, total = p.looks[0].shape[-1] - part["ids"].shape[1], [0.0, 0.0]
    for row, (start, asked), (source, read) in part["lookups"]:
        for k, (layer, at, word) in enumerate(((KEY_LAYER, source, read), (QUERY_LAYER, start, asked))):
            there = p.looks[layer][row, :, 0, at, [past + i for i in word]].float().sum(-1)
            total[k] = total[k] - (there + 1e-6).log().mean() / len(part["lookups"])
    heads.looked_up = [float(t.detach()) for t in total]
    return 0.3 * sum(total)


def language_loss(model, enc, heads, groups, freeze):
    """-> (loss, dict of figures) of reply tokens, coordinates counted apart, with the heads' losses"""
    sums, aux, hits = dict(text=[0.0, 0], place=[0.0, 0]), 0.0, 0
    answers = [0, 0]
    for g in groups:
        with torch.set_grad_enabled(not freeze):
            features, deep = see(model, g)
        prefix, where = prefill(model, enc, g, features, deep)
        cells = cells_by_picture(g)
        aux = aux + 0.3 * heads.image.loss(prefix.into[3][where], *g["cells"])
        if not freeze:
            aux = aux + heads.vision.loss(features, *g["cells"])
        for part in g["parts"]:
            p = branch(model, g, prefix, part)
            aux = aux + pointing_loss(enc, heads, g, part, p, cells) / len(g["parts"])
            aux = aux + (copy_loss(heads, part, p) + lookup_loss(heads, part, p)) / len(g["parts"])
            keep = part["labels"][:, 1:] != -100
            logits, labels, place = model.lm_head(p.hidden[:, :-1][keep]).float(), part["labels"][:, 1:][keep], part["place"][:, 1:][keep]
            ce = cross_entropy(logits, labels, reduction="none")
            right, weights = logits.argmax(-1) == labels, part["weights"][:, 1:][keep]
            hits += int(right[place].sum())
            answers[0], answers[1] = answers[0] + int(right[weights == 6].sum()), answers[1] + int((weights == 6).sum())
            for key, chosen in (("text", ~place), ("place", place)):
                w = weights[chosen] if key == "text" else torch.ones(int(chosen.sum()))
                sums[key][0], sums[key][1] = sums[key][0] + (ce[chosen] * w).sum(), sums[key][1] + float(w.sum())
    text, place = (s / max(1, n) for s, n in sums.values())
    return text + place + aux, dict(text=float(text.detach()), place=float(place.detach()), place_right=hits / max(1, sums["place"][1]),
                                     answers_right=answers[0] / max(1, answers[1]))


def rate_of(key, stage, vision_rate):
    """a parameter's share of the learning rate; 0 freezes it"""
    sees = ".visual." in key or key.startswith("heads.vision")
    if stage == "vision":
        return float(sees)
    if sees:
        return vision_rate
    return 2.0 if key.startswith("heads.") else 1.0


def optimizers(model, heads, lr, stage, vision_rate):
    """Muon for the matrices inside blocks, AdamW for the rest"""
    split = {}
    for key, p in list(model.named_parameters()) + [("heads." + k, p) for k, p in heads.named_parameters()]:
        rate = rate_of(key, stage, vision_rate)
        if rate == 0:
            p.requires_grad_(False)
            continue
        inner = p.ndim == 2 and (".layers." in key or ".blocks." in key or "merger" in key)
        split.setdefault((inner, rate), []).append(p)
    muon = [dict(params=ps, lr=lr * rate, base=lr * rate) for (inner, rate), ps in split.items() if inner]
    adam = [dict(params=ps, lr=lr * rate, base=lr * rate) for (inner, rate), ps in split.items() if not inner]
    return [torch.optim.Muon(muon, lr=lr, weight_decay=0.02, adjust_lr_fn="match_rms_adamw"),
            torch.optim.AdamW(adam, lr=lr, betas=(0.9, 0.98), weight_decay=0.01)]


def save(model, heads, tok, folder):
    """atomic: a reader or a killed run never meets half a file"""
    os.makedirs(folder, exist_ok=True)
    tok.save(f"{folder}/tokenizer.json")
    shutil.copyfile(examples.PROMPTS_FILE, f"{folder}/prompts.json")
    for name, module in (("state", model), ("heads", heads)):
        torch.save(module.state_dict(), f"{folder}/{name}.pt.tmp")
        os.replace(f"{folder}/{name}.pt.tmp", f"{folder}/{name}.pt")


def load(folder):
    known = pathlib.Path(folder, "prompts.json")
    if known.exists() and examples.learnt(known) != examples.learnt(examples.PROMPTS_FILE):
        print(f"{known}: differs from {examples.PROMPTS_FILE}: the state was trained with other prompts", flush=True)
    tok = Tokenizer.from_file(f"{folder}/tokenizer.json")
    model, heads = network(tok), Heads(HIDDEN)
    weights = {k: v.float() for k, v in torch.load(f"{folder}/state.pt").items()}
    weights["lm_head.weight"] = weights["model.language_model.embed_tokens.weight"]
    model.load_state_dict(weights)
    if os.path.exists(f"{folder}/heads.pt"):
        own = heads.state_dict()  # a head of another world has other sizes: it starts afresh
        kept = {k: v.float() for k, v in torch.load(f"{folder}/heads.pt").items() if k in own and own[k].shape == v.shape}
        heads.load_state_dict(kept, strict=False)
    return tok, model, heads


def rate_at(done, step, level):
    """share of the full rate: warm-up over 30 steps, level until that part of the time, then down to nearly nothing"""
    return min(1, (step + 1) / 30) * (1 if done < level else max(0.02, (1 - done) / (1 - level)))


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("out")
    ap.add_argument("--resume", default=str(pathlib.Path(__file__).parent / "state"))
    ap.add_argument("--stage", choices=["vision", "language"], default="language")
    ap.add_argument("--seconds", type=float, default=3600)
    ap.add_argument("--scenes", type=int, default=12)
    ap.add_argument("--most", type=int, default=5, help="most objects in a scene")
    ap.add_argument("--mix", choices=sorted(MIXES), default="all")
    ap.add_argument("--lr", type=float, default=2e-3)
    ap.add_argument("--vision-rate", type=float, default=0.1, help="the vision encoder's share of the rate; 0 freezes it")
    ap.add_argument("--level", type=float, default=0.6, help="part of the time at the full rate before it goes down")
    ap.add_argument("--ranks", type=int, default=2, help="processes that share each step")
    ap.add_argument("--threads", type=int, default=1, help="threads of each")
    return ap.parse_args()


def figures(a, heads, shown):
    h = heads.vision if a.stage == "vision" else heads.image
    text = f"class {h.accuracy:.2f} box {h.error:.4f} digits {h.digits.accuracy[0]:.2f}/{h.digits.accuracy[1]:.2f}"
    if a.stage == "language":
        r = getattr(heads.recall, "accuracy", (0, 0))
        n = getattr(heads.named, "accuracy", (0, 0))
        text += f", named {n[0]:.2f}, look {heads.looked[0]:.2f} {heads.looked[1]:.2f}, recall {r[0]:.2f}/{r[1]:.2f}, text {shown['text']:.3f} place {shown['place']:.3f} right {shown['place_right']:.2f}"
        text += f", copy {heads.copied[0]:.2f} {heads.copied[1]:.2f}, look up {heads.looked_up[0]:.2f} {heads.looked_up[1]:.2f} answers {shown['answers_right']:.2f}"
    return text


def average(parameters, spent):
    """gradients and the time spent, averaged over the ranks; one message a step, of one length whatever a rank's batch held"""
    flat = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).flatten() for p in parameters] + [torch.tensor([spent])])
    dist.all_reduce(flat)
    flat /= dist.get_world_size()
    for p, g in zip(parameters, flat[:-1].split([p.numel() for p in parameters])):
        p.grad = g.view_as(p).clone()
    return float(flat[-1])


class Trainer:
    def __init__(self, a):
        self.a, self.lead = a, dist.get_rank() == 0
        torch.manual_seed(0)
        self.tok, self.model, self.heads = load(a.resume)
        lean.quicken(self.model.model.visual.patch_embed)
        self.enc = batches.Encoder(self.tok)
        self.opts = optimizers(self.model, self.heads, a.lr, a.stage, a.vision_rate)
        self.trained = [p for m in (self.model, self.heads) for p in m.parameters() if p.requires_grad]
        self.rng = random.Random()

    def loss(self):
        """-> (loss, sequences in the batch, figures of the language model)"""
        a, n = self.a, max(1, self.a.scenes // dist.get_world_size())
        with torch.autocast("cpu", torch.bfloat16):
            if a.stage == "vision":
                b = batches.vision_batch(self.rng, n, a.most)
                return self.heads.vision.loss(see(self.model, b)[0], *b["cells"]), b["size"], None
            groups = batches.language_batch(self.enc, self.rng, n, a.most, MIXES[a.mix])
            loss, shown = language_loss(self.model, self.enc, self.heads, groups, a.vision_rate == 0)
            return loss, sum(g["size"] for g in groups), shown

    def step(self, spent, number):
        for group in (g for opt in self.opts for g in opt.param_groups):
            group["lr"] = group["base"] * rate_at(spent / self.a.seconds, number, self.a.level)
        loss, size, shown = self.loss()
        loss.backward()
        spent = average(self.trained, time.time() - self.start)
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        for opt in self.opts:
            opt.step()
            opt.zero_grad(set_to_none=True)
        return spent, float(loss.detach()), size * dist.get_world_size(), shown

    def run(self):
        self.start, spent, number, total, seen, saved = time.time(), 0.0, 0, 0.0, 0, 0.0
        while spent < self.a.seconds:
            spent, loss, size, shown = self.step(spent, number)
            number, total, seen = number + 1, total + loss, seen + size
            if not self.lead:
                continue
            if number % 25 == 0:
                print(f"step {number} loss {total / 25:.3f} {figures(self.a, self.heads, shown)}, {seen / spent:.1f}/s, {spent:.0f} s", flush=True)
                total = 0.0
            if spent - saved > 120:
                save(self.model, self.heads, self.tok, self.a.out)
                saved = spent
        if self.lead:
            save(self.model, self.heads, self.tok, self.a.out)



def work(rank, a, address):
    """one process with one thread: on shared cores two of them wait less than two threads of one"""
    torch.set_num_threads(a.threads)
    dist.init_process_group("gloo", init_method=address, rank=rank, world_size=a.ranks)
    Trainer(a).run()
    dist.destroy_process_group()


def main():
    a = arguments()
    with tempfile.TemporaryDirectory() as folder:
        torch.multiprocessing.spawn(work, (a, f"file://{folder}/meet"), nprocs=a.ranks)


if __name__ == "__main__":
    main()
