"""Keeps a training state small: weights and heads in fp16 (bf16 would round the heads), tokenizer and prompts beside them.

usage: pack.py STATE FOLDER
"""
import os
import shutil
import sys

import torch


def pack(state, folder):
    os.makedirs(folder, exist_ok=True)
    for name in ("state", "heads"):
        weights = torch.load(f"{state}/{name}.pt")
        torch.save({k: v.half() for k, v in weights.items() if k != "lm_head.weight"}, f"{folder}/{name}.pt.tmp")
        os.replace(f"{folder}/{name}.pt.tmp", f"{folder}/{name}.pt")
    for name in ("tokenizer.json", "prompts.json"):
        shutil.copyfile(f"{state}/{name}", f"{folder}/{name}")


if __name__ == "__main__":
    pack(*sys.argv[1:])
