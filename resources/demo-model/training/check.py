"""Holds an exported checkpoint, read by transformers, against the training code's own forward pass.

usage: check.py EXPORTED
"""
import random
import sys

import torch
from tokenizers import Tokenizer
from transformers import AutoModelForImageTextToText, AutoTokenizer

import batches
import examples
import measure
import scenes


def transformers_greedy(model, enc, ids, images):
    b = batches.pictures_of(images)
    ids = torch.tensor([ids])
    out = model.generate(input_ids=ids, attention_mask=torch.ones_like(ids), pixel_values=b["pixels"], image_grid_thw=b["grids"],
                         mm_token_type_ids=(ids == enc.image).int(), max_new_tokens=measure.MOST_TOKENS)
    return out[0, ids.shape[1]:].tolist()


def templated(reader, n_image, prompt):
    """the prompt's ids through the exported tokenizer and chat template"""
    turns = [dict(role="system", content=examples.PROMPTS["system"]),
             dict(role="user", content=[dict(type="image"), dict(type="text", text=prompt)])]
    text = reader.apply_chat_template(turns, tokenize=False, add_generation_prompt=True)
    return reader(text.replace("<|image_pad|>", "<|image_pad|>" * n_image), add_special_tokens=False)["input_ids"]


def main(exported, n=6):
    """prints how many greedy replies of n held-out scenes are the same: lean in bf16 and transformers in fp32"""
    enc, reader = batches.Encoder(Tokenizer.from_file(f"{exported}/tokenizer.json")), AutoTokenizer.from_pretrained(exported)
    shipped = AutoModelForImageTextToText.from_pretrained(exported, dtype=torch.float32).eval()
    same = 0
    for seed in range(n):
        scene, rng = scenes.Scene(seed), random.Random(seed)
        example = examples.ground_example(scenes.statement_for(rng, scene.objects), scene.objects)
        g = batches.group(enc, [scene.sent()], [scene.objects], [[]])
        asked = enc.question(example[1])
        g["parts"] = [batches.pad_branches(enc, [asked], [0])]
        mine = measure.decode(shipped, enc, g)[0]
        ids = templated(reader, int(g["grids"].prod()) // 4, example[1])
        if ids != enc.prefix(g["grids"][0].tolist())[0] + asked["ids"]:
            raise SystemExit(f"scene {seed}: the chat template gives other ids than training had")
        theirs = reader.decode(transformers_greedy(shipped, enc, ids, [scene.sent()]), skip_special_tokens=True)
        same += mine == theirs
        if mine != theirs:
            print(f"scene {seed}: lean {mine!r}, transformers {theirs!r}")
    print(f"{same} of {n} the same")


if __name__ == "__main__":
    main(*sys.argv[1:])
