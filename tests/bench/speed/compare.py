"""Times this program beside transformers and llama.cpp on the same weights, pictures and token counts, in turns.

usage: compare.py --corgi PROGRAM --model FOLDER [--dtypes bf16 int8 int4] [--attention sdpa eager] [--rounds 3]
                  [--llama PROGRAM --mmproj FILE --gguf FILE ...] [--json FILE]

Each engine runs alone, one after another, in every round; the best of the rounds counts, since noise of a shared machine
only slows. Ratios are against the first transformers row.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

QUESTION = "What is shown here?"
TOKENS = 32
KEYS = ("vision_ms", "prefill_ms", "first_token_cold_ms", "first_token_warm_ms", "decode_tokens_per_s", "peak_memory_mb")
MORE_IS_BETTER = ("decode_tokens_per_s", "prefill_tokens_per_s")


def draw(folder, sizes):
    """the pictures that `corgi bench speed` draws for itself, as files"""
    import numpy
    from PIL import Image
    paths = []
    for size in sizes:
        width, height = map(int, size.split("x"))
        y, x = numpy.mgrid[:height, :width]
        rgb = numpy.stack([x ^ y, x + 2 * y, x * y // 64], -1).astype(numpy.uint8)
        paths.append(str(pathlib.Path(folder, f"{size}.png")))
        Image.fromarray(rgb).save(paths[-1])
    return paths


def run_transformers(model_folder, attention, pictures):
    """prints one JSON row for each picture; a process of its own, so that its peak memory is its own"""
    import torch
    from PIL import Image
    from transformers import AutoModelForImageTextToText, AutoTokenizer, Qwen3VLProcessor
    from transformers.models.qwen2_vl.image_processing_pil_qwen2_vl import Qwen2VLImageProcessorPil

    class ImageProcessor(Qwen3VLProcessor):
        """the processor without its part for videos, which needs torchvision"""

        def check_argument_for_proper_class(self, name, argument):
            return argument and super().check_argument_for_proper_class(name, argument)

    tokenizer = AutoTokenizer.from_pretrained(model_folder)
    template = pathlib.Path(model_folder, "chat_template.jinja").read_text()
    processor = ImageProcessor(Qwen2VLImageProcessorPil.from_pretrained(model_folder), tokenizer, None, chat_template=template)
    model = AutoModelForImageTextToText.from_pretrained(model_folder, dtype=torch.bfloat16, attn_implementation=attention).eval()
    spent = []
    encode = model.model.visual.forward

    def timed(*args, **kwargs):
        start = time.perf_counter()
        out = encode(*args, **kwargs)
        spent.append(1000 * (time.perf_counter() - start))
        return out

    model.model.visual.forward = timed

    def generate(inputs, tokens):
        start = time.perf_counter()
        with torch.inference_mode():
            model.generate(**inputs, max_new_tokens=tokens, min_new_tokens=tokens, do_sample=False)
        return 1000 * (time.perf_counter() - start)

    for path in pictures:
        start = time.perf_counter()
        messages = [{"role": "user", "content": [{"type": "image", "image": Image.open(path).convert("RGB")},
                                                 {"type": "text", "text": QUESTION}]}]
        inputs = processor.apply_chat_template(messages, tokenize=True, add_generation_prompt=True, return_dict=True,
                                               return_tensors="pt")
        process_ms = 1000 * (time.perf_counter() - start)
        generate(inputs, 1)  # the first use of a size sets things up that stay
        first = generate(inputs, 1)
        vision_ms = spent[-1]
        whole = generate(inputs, TOKENS + 1)
        print(json.dumps({"image": pathlib.Path(path).stem, "prompt_tokens": inputs["input_ids"].shape[1], "vision_ms": vision_ms,
                          "prefill_ms": first - vision_ms, "first_token_cold_ms": process_ms + first,
                          "first_token_warm_ms": process_ms + first,  # it keeps nothing between two questions
                          "decode_tokens_per_s": 1000 * TOKENS / (whole - first),
                          "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}), flush=True)


def transformers_rows(a, attention, pictures):
    command = [sys.executable, __file__, "--model", a.model, "--peer", attention, "--pictures", *pictures]
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in out.splitlines() if line.startswith("{")]


def corgi_rows(a, dtype, pictures):
    out = subprocess.run([a.corgi, "bench", "speed", *pictures, "--model", a.model, "--dtype", dtype, "--json",
                          "--max-new-tokens", str(TOKENS + 1)], check=True, stdout=subprocess.PIPE, text=True).stdout
    result = json.loads(out)
    rows = []
    for row in result["images"]:
        decode = row["decode_tokens_per_s"]
        rows.append({**row, "image": pathlib.Path(row["image"]).stem, "decode_tokens_per_s": decode["1"],
                     "decode_batch_8_tokens_per_s": decode["8"], "load_ms": result["load_ms"],
                     "memory_gb_per_s": result["memory_gb_per_s"]})
    return rows


def llama_rows(a, gguf, pictures):
    """what llama-mtmd-cli tells of itself: it writes its times among its messages"""
    rows = []
    for path in pictures:
        command = [a.llama, "-m", gguf, "--mmproj", a.mmproj, "--image", path, "-p", QUESTION, "-n", str(TOKENS + 1), "--temp", "0",
                   "--ignore-eos", "-t", str(os.cpu_count()), "-c", "4096", "--perf", "-lv", "4"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as program:
            told = program.stdout.read()
            _, status, used = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
        if program.returncode:
            raise subprocess.CalledProcessError(program.returncode, command, told)
        vision_ms = sum(float(ms) for ms in re.findall(r"encoding done in (\d+) ms", told))
        prompt_ms, prompt_tokens = re.search(r"prompt eval time = +([\d.]+) ms / +(\d+) tokens", told).groups()
        decode = re.search(r" eval time = .* ([\d.]+) tokens per second", told.split("prompt eval time")[1].split("\n", 1)[1]).group(1)
        first = float(prompt_ms)  # the time that it spends on the picture is in it
        rows.append({"image": pathlib.Path(path).stem, "prompt_tokens": int(prompt_tokens), "vision_ms": vision_ms,
                     "prefill_ms": first - vision_ms, "first_token_cold_ms": first, "first_token_warm_ms": first,
                     "decode_tokens_per_s": float(decode), "peak_memory_mb": used.ru_maxrss / 1024})
    return rows


def better(key, new, old):
    return max(new, old) if key in MORE_IS_BETTER or key.endswith("tokens_per_s") or key.endswith("gb_per_s") else min(new, old)


def keep_best(best, engine, rows):
    for row in rows:
        known = best.setdefault((engine, row["image"]), row)
        for key, value in row.items():
            if isinstance(value, float):
                known[key] = better(key, value, known[key])


def table(best):
    """a Markdown table; in brackets how many times better than transformers' first row on the same picture"""
    lines = ["| engine | picture | vision encoder | reading the prompt | first token | same image again | writing | 8 at once | peak memory |",
             "|---|---|---|---|---|---|---|---|---|"]
    base = {}
    for (engine, image), row in best.items():
        if engine.startswith("transformers"):
            base.setdefault(image, row)
    for (engine, image), row in best.items():
        cells = [engine, image]
        for key in KEYS[:5] + ("decode_batch_8_tokens_per_s", "peak_memory_mb"):
            value, reference = row.get(key), base.get(image, {}).get(key)
            if value is None:
                cells.append("")
                continue
            text = f"{value / 1000:.2f} s" if key.endswith("_ms") else f"{value:.1f} tokens/s" if key.endswith("_s") else f"{value / 1000:.2f} GB"
            if reference and reference != value and key != "peak_memory_mb":
                text += f" ({value / reference if key.endswith('tokens_per_s') else reference / value:.1f} x)"
            cells.append(text)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corgi", default="build/release/app/corgi")
    ap.add_argument("--model", required=True)
    ap.add_argument("--dtypes", nargs="*", default=["bf16", "int8", "int4"])
    ap.add_argument("--attention", nargs="*", default=["sdpa", "eager"])
    ap.add_argument("--sizes", nargs="+", default=["448x448", "1024x768"])
    ap.add_argument("--rounds", type=int, default=3)
    ap.add_argument("--llama", help="llama-mtmd-cli")
    ap.add_argument("--mmproj", help="the vision part of --gguf")
    ap.add_argument("--gguf", nargs="*", default=[])
    ap.add_argument("--json")
    ap.add_argument("--peer", help=argparse.SUPPRESS)
    ap.add_argument("--pictures", nargs="*", help=argparse.SUPPRESS)
    a = ap.parse_args()
    if a.peer:
        return run_transformers(a.model, a.peer, a.pictures)
    best = {}
    with tempfile.TemporaryDirectory() as folder:
        pictures = draw(folder, a.sizes)
        for _ in range(a.rounds):
            for attention in a.attention:
                keep_best(best, f"transformers {attention}", transformers_rows(a, attention, pictures))
            for dtype in a.dtypes:
                keep_best(best, f"corgi {dtype}", corgi_rows(a, dtype, pictures))
            for gguf in a.gguf:
                keep_best(best, f"llama.cpp {pathlib.Path(gguf).stem}", llama_rows(a, gguf, pictures))
    print(table(best))
    if a.json:
        pathlib.Path(a.json).write_text(json.dumps([{"engine": e, **row} for (e, _), row in best.items()], indent=1))


if __name__ == "__main__":
    main()
