"""Keeps what transformers answers with an exported checkpoint, for the test that holds the program to it.

usage: golden.py EXPORTED ../../../tests/reference/demo
"""
import json
import pathlib
import random
import sys

import torch
from tokenizers import Tokenizer
from transformers import AutoModelForImageTextToText, AutoTokenizer

import batches
import check
import examples
import questions
import scenes

SIZES = [(256, 256), (320, 192), (192, 320)]  # sent as they are: resizing is another test's matter
FIRST_SEED = 95_000
STAGES = ("reason", "reason_boxes", "synthesize", "direct", "ground")


def cases(seed, scene):
    rng = random.Random(seed)
    made = examples.question_examples(rng, questions.ask(rng, scene.objects), scene.objects)
    made["ground"] = examples.ground_example(scenes.statement_for(rng, scene.objects), scene.objects)
    return [(stage, made[stage][1]) for stage in STAGES]


def main(exported, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    enc, reader = batches.Encoder(Tokenizer.from_file(f"{exported}/tokenizer.json")), AutoTokenizer.from_pretrained(exported)
    model, kept = AutoModelForImageTextToText.from_pretrained(exported, dtype=torch.float32).eval(), []
    for k, size in enumerate(SIZES):
        scene = scenes.Scene(FIRST_SEED + k, size=size, scale=1)
        scene.image.save(folder / f"{k}.png", optimize=True)
        for stage, prompt in cases(scene.seed, scene):
            ids = check.templated(reader, size[0] * size[1] // 1024, prompt)
            kept.append(dict(image=f"{k}.png", stage=stage, prompt=prompt, prompt_token_ids=ids,
                             output_token_ids=check.transformers_greedy(model, enc, ids, [scene.image])))
    (folder / "greedy.json").write_text(json.dumps(dict(system=examples.PROMPTS["system"], cases=kept)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
