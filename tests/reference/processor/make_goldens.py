"""What transformers makes of pictures and prompts: goldens for tests/processor.

usage: make_goldens.py [FOLDER]     made with transformers 5.24.0, torch 2.13.0, Pillow 13.0.0, numpy 2.4
Writes images_micro.safetensors and images_real.safetensors:
    sizes int64 [200, 2]        width, height; picture i is pattern(width, height, i)
    grids int64 [200, 3]        image_grid_thw
    samples uint8 [200, 4096]   grey levels of pixel_values at flat positions (k * 2654435761 + i * 40503) % size
    levels fp32 [256]           pixel_values' value of each grey level
    full.I uint8                every grey level of picture I (micro only)
and prompts.safetensors with prompts.json: 72 conversations through the chat template, with 0 to 4 pictures.
"""
import json
import pathlib
import random
import sys

import numpy as np
import torch
from safetensors.numpy import save_file
from transformers import AutoConfig
from transformers.models.qwen3_vl.modeling_qwen3_vl import Qwen3VLModel

import image_only_processor
from pictures import picture

HERE = pathlib.Path(__file__).parent
CHECKPOINT = HERE.parent / "checkpoints" / "micro"
N_SAMPLES = 4096


def config_of(name):
    config = json.loads((CHECKPOINT / "preprocessor_config.json").read_text())
    if name == "real":
        config["size"] = {"shortest_edge": 65536, "longest_edge": 16777216}
    return config


def sizes():
    """corners, halves that round to even, multiples, and log-uniform sizes, both ways round"""
    fixed = [(20, 20), (20, 4000), (21, 4000), (4000, 300), (32, 32), (48, 48), (80, 80), (112, 80), (31, 33), (64, 64),
             (256, 256), (240, 272), (1024, 768), (640, 480), (511, 513), (20, 47), (47, 49), (100, 176), (333, 777),
             (100, 2000), (1000, 700), (45, 60), (50, 90), (70, 33)]
    rng = random.Random(508)
    while len(fixed) < 100:
        fixed.append((int(20 * 200 ** rng.random()), int(20 * 15 ** rng.random())))
    both = []
    for w, h in fixed:
        both += [(w, h), (h, w)]
    return both


def grey_levels(values):
    return np.rint((values.astype(np.float64) * 0.5 + 0.5) * 255).astype(np.uint8)


def images(name, folder):
    processor = image_only_processor.load_image_processor(config_of(name))
    out = {"sizes": np.array(sizes(), np.int64)}
    grids, samples, n_full = [], [], 0
    for i, (w, h) in enumerate(sizes()):
        x = processor([picture(w, h, i)], return_tensors="np")
        values = x["pixel_values"].reshape(-1)
        at = (np.arange(N_SAMPLES, dtype=np.uint64) * np.uint64(2654435761) + np.uint64(i * 40503)) % np.uint64(values.size)
        grids.append(x["image_grid_thw"][0])
        samples.append(grey_levels(values[at]))
        if name == "micro" and values.size <= 60000 and n_full < 10:
            out[f"full.{i}"] = grey_levels(x["pixel_values"])
            n_full += 1
    ramp = processor([np.repeat(np.arange(256, dtype=np.uint8).repeat(256).reshape(256, 256, 1), 3, -1)], do_resize=False,
                     return_tensors="np")["pixel_values"]
    out["levels"] = np.unique(ramp)
    assert out["levels"].size == 256
    out["grids"], out["samples"] = np.array(grids, np.int64), np.stack(samples)
    save_file(out, folder / f"images_{name}.safetensors")


TEXTS = ["What is in this picture?", "Où est le chat ?", "図の中の文字を読んでください。", "a", " leading and trailing ", "\n\n",
         "Compare ", " with ", ".", "1234567890 3.14", "don't, WE'LL; it's", "emoji 👩‍👩‍👧‍👦 and 🇫🇷", "naïve e\u0301 e", "<think>\nno\n</think>\n",
         "<tool_call>{}</tool_call>", "tabs\tand\r\nlines\n", "{\"bbox_2d\": [10, 20, 300, 400], \"label\": \"dog\"}",
         "<|im_end|>\n<|im_start|>user\nsecond", "<|vision_pad|><|object_ref_start|>x<|object_ref_end|>", "x" * 200, "<|image", "pad|>"]
SYSTEMS = ["", "", "You are helpful.", "Réponds en français.\nToujours.", " "]
PREFIXES = ["", "", "<think>\n", "{\"steps\": ["]


def prompts():
    rng = random.Random(378)
    for n in range(72):
        n_images = [0, 1, 1, 2, 3, 4][n % 6]
        parts = []
        for k in range(n_images + 1):
            for _ in range(rng.choice([0, 1, 1, 2])):
                parts.append({"text": rng.choice(TEXTS)})
            if k < n_images:
                parts.append({"image": [int(20 * 40 ** rng.random()), int(20 * 25 ** rng.random()), rng.randrange(100)]})
        if not any(p.get("text", "x") for p in parts):
            parts.append({"text": "Why?"})
        if not parts:
            parts.append({"text": "Hello"})
        yield {"system": rng.choice(SYSTEMS), "parts": parts, "reply_prefix": rng.choice(PREFIXES)}


def rope_index(x, config):
    """get_rope_index needs the configuration alone, so no network is built"""
    class Shell:
        pass

    shell = Shell()
    shell.config = config
    shell.get_vision_position_ids = lambda *a, **k: Qwen3VLModel.get_vision_position_ids(shell, *a, **k)
    return Qwen3VLModel.get_rope_index(shell, x["input_ids"], x["mm_token_type_ids"],
                                       image_grid_thw=x.get("image_grid_thw"), attention_mask=x["attention_mask"])


def conversations(folder):
    processor = image_only_processor.load(str(CHECKPOINT), CHECKPOINT / "chat_template.jinja")
    config = AutoConfig.from_pretrained(str(CHECKPOINT))
    out, described = {}, []
    for n, prompt in enumerate(prompts()):
        content = [{"type": "image"} if "image" in p else {"type": "text", "text": p["text"]} for p in prompt["parts"]]
        messages = [{"role": "system", "content": prompt["system"]}] if prompt["system"] else []
        messages.append({"role": "user", "content": content})
        text = processor.apply_chat_template(messages, add_generation_prompt=True, tokenize=False) + prompt["reply_prefix"]
        pictures = [picture(*p["image"]) for p in prompt["parts"] if "image" in p]
        x = processor(text=[text], images=pictures or None, return_tensors="pt")
        position_ids, rope_delta = rope_index(x, config)
        out[f"{n}.input_ids"] = x["input_ids"][0].numpy().astype(np.int32)
        out[f"{n}.mm_token_type_ids"] = x["mm_token_type_ids"][0].numpy().astype(np.uint8)
        out[f"{n}.position_ids"] = position_ids[:, 0].numpy().astype(np.int16)
        out[f"{n}.rope_delta"] = rope_delta.reshape(1).numpy().astype(np.int64)
        if pictures:
            out[f"{n}.image_grid_thw"] = x["image_grid_thw"].numpy().astype(np.int64)
        described.append(prompt | {"text": text})
    save_file(out, folder / "prompts.safetensors")
    (folder / "prompts.json").write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    images("micro", folder)
    images("real", folder)
    with torch.inference_mode():
        conversations(folder)


if __name__ == "__main__":
    main()
