"""What transformers gives for one checkpoint: every stage's tensors and a greedy run, small enough to commit.

usage: make_goldens.py CHECKPOINT OUT
Writes OUT/CASE.safetensors with
  input_ids [T], mm_token_type_ids [T], position_ids [3, T], rope_delta [1], greedy [64]          int32
  image_grid_thw [images, 3]                                                                       int32
  pixels uint8 [patches, 3 * 16 * 16]: pixel_values of one of the two equal time steps, as (value + 1) * 127.5
  vision.merged, vision.deepstack.N [image tokens, hidden]                                         fp32
  logits [rows, vocab] of the prompt's last 24 tokens                                              fp32
  logits.bf16.eager, logits.bf16.sdpa [rows, vocab]: the same rows computed in bfloat16, by both implementations of attention
and the pictures as OUT/CASE.N.png; the metadata holds the prompt.
"""
import os
import sys

import numpy as np
import torch
from PIL import Image
from safetensors.torch import save_file
from transformers import Qwen3VLForConditionalGeneration

import hfproc

ROWS = 24


def picture(width, height, seed):
    """smooth gradients and discs: every patch differs, and width and height can't be swapped unseen"""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    a = np.stack([x / width * 255, y / height * 255, (np.sin(x / 17) + np.cos(y / 29)) * 60 + 128], -1)
    for _ in range(12):
        cx, cy, r = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(4, min(width, height) / 3)
        a[(x - cx) ** 2 + (y - cy) ** 2 < r * r] = rng.uniform(0, 255, 3)
    return Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))


def text(s):
    return {"type": "text", "text": s}


IMAGE = {"type": "image"}
CASES = {
    "text": ([{"role": "system", "content": "You are helpful."}, {"role": "user", "content": "Hello, 世界! 1234 don't"}], []),
    "image": ([{"role": "user", "content": [IMAGE, text("What is in this picture?")]}], [(100, 76, 1)]),
    "wide": ([{"role": "user", "content": [IMAGE, text("Où?")]}], [(500, 90, 2)]),
    "two": ([{"role": "user", "content": [text("Compare "), IMAGE, text(" with "), IMAGE, text(".")]}], [(448, 448, 3), (100, 176, 4)]),
}


def load(checkpoint, dtype, attention):
    return Qwen3VLForConditionalGeneration.from_pretrained(checkpoint, dtype=dtype, attn_implementation=attention).eval()


def last_rows(model, x):
    model.model.rope_deltas = None
    return model(**x).logits[0, -ROWS:]


def main(checkpoint, out):
    os.makedirs(out, exist_ok=True)
    processor = hfproc.load(checkpoint)
    model = load(checkpoint, torch.float32, "eager")
    bf16 = {name: load(checkpoint, torch.bfloat16, name) for name in ("eager", "sdpa")}
    for name, (messages, sizes) in CASES.items():
        images = [picture(*size) for size in sizes]
        for i, image in enumerate(images):
            image.save(f"{out}/{name}.{i}.png", optimize=True)
        with torch.inference_mode():
            prompt = processor.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
            x = processor(text=[prompt], images=images or None, return_tensors="pt")
            t = {k: x[k][0].int() for k in ("input_ids", "mm_token_type_ids")}
            if images:
                pixels = x["pixel_values"].view(-1, 3, 2, 256)
                assert torch.equal(pixels[:, :, 0], pixels[:, :, 1])
                t["pixels"] = ((pixels[:, :, 0] + 1) * 127.5).round().to(torch.uint8).reshape(-1, 768)
                assert ((t["pixels"].float() / 127.5 - 1) - pixels[:, :, 0].reshape(-1, 768)).abs().max() < 1e-6
                t["image_grid_thw"] = x["image_grid_thw"].int()
                v = model.model.get_image_features(x["pixel_values"], x["image_grid_thw"], return_dict=True)
                t["vision.merged"] = torch.cat(list(v.pooler_output))
                for i, f in enumerate(v.deepstack_features):
                    t[f"vision.deepstack.{i}"] = f if torch.is_tensor(f) else torch.cat(list(f))
                position_ids, delta = model.model.get_rope_index(
                    x["input_ids"], image_grid_thw=x["image_grid_thw"], attention_mask=x["attention_mask"],
                    mm_token_type_ids=x["mm_token_type_ids"])
                t["position_ids"], t["rope_delta"] = position_ids[:, 0].int(), delta.view(1).int()
            t["logits"] = last_rows(model, x)
            for kind, other in bf16.items():
                t[f"logits.bf16.{kind}"] = last_rows(other, x)
            model.model.rope_deltas = None
            out_ids = model.generate(**x, max_new_tokens=64, min_new_tokens=64, do_sample=False)
            t["greedy"] = out_ids[0, x["input_ids"].shape[1]:].int()
        save_file({k: v.clone().contiguous() for k, v in t.items()}, f"{out}/{name}.safetensors", metadata={"prompt": prompt})
        os.chmod(f"{out}/{name}.safetensors", 0o644)
        print(name, {k: tuple(v.shape) for k, v in t.items()})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
