"""Every pixel of all 200 golden sizes, C++ against transformers, under both pixel budgets; then the time of each.

usage: compare.py DUMP_PROCESSED [--time]     DUMP_PROCESSED: the program tests/processor/dump_processed
Prints the largest difference in grey levels and in pixel_values; with --time, medians at some common sizes.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy as np
import torch
from safetensors.numpy import load_file

import image_only_processor
from make_goldens import config_of, sizes
from pictures import picture


def processed_by_program(program, config, size, seed, folder, repeats=None):
    path = folder / "out.safetensors"
    command = [program, str(config), *map(str, size), str(seed), str(path)] + ([str(repeats)] if repeats else [])
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return load_file(path), printed


def compare(program, name, folder):
    config = folder / f"{name}.json"
    config.write_text(json.dumps(config_of(name)))
    processor = image_only_processor.load_image_processor(config_of(name))
    worst_values, worst_levels, n_differing, n_pixels = 0.0, 0, 0, 0
    for i, size in enumerate(sizes()):
        found, _ = processed_by_program(program, config, size, i, folder)
        expected = processor([picture(*size, i)], return_tensors="np")
        assert (found["image_grid_thw"] == expected["image_grid_thw"]).all(), size
        difference = np.abs(found["pixel_values"] - expected["pixel_values"])
        worst_values = max(worst_values, float(difference.max()))
        worst_levels = max(worst_levels, int(np.rint(difference.max() * 127.5)))
        n_differing += int((difference > 0).sum())
        n_pixels += difference.size
    print(f"{name}: largest difference {worst_levels} grey levels, {worst_values:g} in pixel_values; "
          f"{n_differing} of {n_pixels} values differ")


def measure(program, folder):
    config = folder / "real.json"
    processor = image_only_processor.load_image_processor(config_of("real"))
    torch.set_num_threads(2)
    for size in [(1024, 768), (1000, 750), (640, 480), (2048, 1536), (4000, 3000)]:
        image = picture(*size, 0)
        times = []
        for _ in range(7):
            start = time.perf_counter()
            processor([image], return_tensors="pt")
            times.append((time.perf_counter() - start) * 1000)
        _, printed = processed_by_program(program, config, size, 0, folder, 15)
        print(f"{size[0]}x{size[1]}: transformers {sorted(times)[3]:.1f} ms, this program {float(printed):.1f} ms")


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("micro", "real"):
            compare(program, name, pathlib.Path(folder))
        if "--time" in sys.argv:
            measure(program, pathlib.Path(folder))


if __name__ == "__main__":
    main()
