"""Character error rate and lines per second of this program's PP-OCR and Tesseract and of rapidocr, by turns.

    python bench.py READ_PICTURES PICTURES [--threads 2] [--rounds 3] [--kinds page,scan] [--engines ...]

READ_PICTURES is build/release/tests/bench/ocr/read_pictures; PICTURES a folder with truth.json (make_pictures.py) and
pictures, of which those that truth.json doesn't name are timed only. Every picture goes through all engines one after
another, so that a busy machine is equally busy for all; an engine's time for a picture is the best of the rounds.
"""

import argparse
import json
import re
import subprocess
import time
import unicodedata
from collections import defaultdict
from pathlib import Path


class Ours:
    """read_pictures, kept running."""

    def __init__(self, program, engine, threads):
        self.process = subprocess.Popen([program, engine, str(threads)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def read(self, path):
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["ms"], [(line["text"], line["quad"]) for line in answer["lines"]]


class Rapid:
    def __init__(self, threads, classify):
        from rapidocr import RapidOCR
        self.engine = RapidOCR(params={"Global.log_level": "error", "Global.use_cls": classify,
                                       "EngineConfig.onnxruntime.intra_op_num_threads": threads})

    def read(self, path):
        import cv2
        picture = cv2.imread(str(path))
        start = time.perf_counter()
        result = self.engine(picture)
        ms = 1000 * (time.perf_counter() - start)
        found = [] if result.txts is None else zip(result.txts, result.boxes)
        return ms, [(text, [[float(x), float(y)] for x, y in quad]) for text, quad in found]


def in_rows(lines):
    """The same order for all engines: rows from the top, each from the left; what is measured is reading."""
    boxes = [(min(y for _, y in q), max(y for _, y in q), min(x for x, _ in q), text) for text, q in lines]
    boxes.sort(key=lambda b: b[0] + b[1])
    rows = []
    for box in boxes:
        if rows and (box[0] + box[1]) / 2 < rows[-1][0][1] - 0.25 * (rows[-1][0][1] - rows[-1][0][0]):
            rows[-1].append(box)
        else:
            rows.append([box])
    return "".join(text for row in rows for *_, text in sorted(row, key=lambda b: b[2]))


def plain(text):
    """Without spaces, and with full-width punctuation as ASCII: engines and truth differ there by convention."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def group_of(name, truth):
    return name.rsplit("-", 2)[0] if name in truth and name.count("-") >= 2 else name


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="a regular expression that names must match")
    parser.add_argument("--engines", default="ppocr,rapidocr,rapidocr-no-cls,tesseract")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    make = {"rapidocr": lambda: Rapid(args.threads, True), "rapidocr-no-cls": lambda: Rapid(args.threads, False)}
    engines = {name: make.get(name, lambda name=name: Ours(args.program, name, args.threads))()
               for name in args.engines.split(",")}
    truth = json.loads((args.pictures / "truth.json").read_text(encoding="utf-8"))
    pictures = sorted(p for p in args.pictures.glob("*.png") if re.search(args.only, p.name))
    ms = defaultdict(dict)  # engine -> picture -> best
    texts = defaultdict(dict)
    for _ in range(args.rounds):
        for picture in pictures:
            for name, engine in engines.items():
                took, lines = engine.read(picture)
                ms[name][picture.name] = min(took, ms[name].get(picture.name, took))
                texts[name][picture.name] = lines
    report(engines, pictures, truth, ms, texts, args.json)


def report(engines, pictures, truth, ms, texts, out):
    groups = defaultdict(list)
    for picture in pictures:
        groups[group_of(picture.name, truth)].append(picture.name)
    groups["all with known text"] = [p.name for p in pictures if p.name in truth]
    groups["all"] = [p.name for p in pictures]
    print(f"{'':24}" + "".join(f"{name:>26}" for name in engines))
    rows = {}
    for group, names in groups.items():
        known = [n for n in names if n in truth]
        n_chars = sum(len(plain("".join(truth[n]))) for n in known)
        cells = {}
        for engine in engines:
            errors = sum(distance(plain("".join(truth[n])), plain(in_rows(texts[engine][n]))) for n in known)
            n_lines = sum(len(truth[n]) if n in truth else len(texts[engine][n]) for n in names)
            seconds = sum(ms[engine][n] for n in names) / 1000
            cells[engine] = {"cer": errors / n_chars if n_chars else None, "lines_per_s": n_lines / seconds,
                             "seconds": seconds}
        rows[group] = cells
        print(f"{group:24}" + "".join(
            f"{'' if c['cer'] is None else format(c['cer'], '.2%'):>10}{c['lines_per_s']:>8.1f}/s{c['seconds']:>5.1f}s"
            for c in cells.values()))
    first = next(iter(engines))
    for engine in list(engines)[1:]:
        ratio = rows["all"][engine]["seconds"] / rows["all"][first]["seconds"]
        print(f"{first} takes 1/{ratio:.2f} of {engine}'s time")
    if out:
        out.write_text(json.dumps({"groups": rows, "texts": texts}, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
