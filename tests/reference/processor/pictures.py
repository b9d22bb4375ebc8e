"""The test pictures: integer arithmetic that C++ repeats exactly (tests/processor/pattern.h)."""
import numpy as np
from PIL import Image


def pattern(width, height, seed):
    """uint8 [height, width, 3]: gradients and noise, hard edges, or noise alone, as seed % 3 says"""
    y, x, c = np.meshgrid(np.arange(height, dtype=np.uint32), np.arange(width, dtype=np.uint32),
                          np.arange(3, dtype=np.uint32), indexing="ij")
    seed = np.uint32(seed)
    with np.errstate(over="ignore"):
        wave = ((x * (c + 3) + y * (5 - c) + seed * 37) >> 1) & 511
        wave = np.where(wave < 256, wave, 511 - wave)
        noise = x * np.uint32(2654435761) ^ y * np.uint32(2246822519) ^ (c + seed * 3) * np.uint32(3266489917)
        noise ^= noise >> 15
        noise = (noise * np.uint32(668265263)) >> 24
        edge = (((x // 23) ^ (y // 17)) & 1) * 255
    mixed = [(wave * 3 + noise) // 4, (edge * 6 + wave + noise) // 8, noise]
    return mixed[seed % 3].astype(np.uint8)


def picture(width, height, seed):
    return Image.fromarray(pattern(width, height, seed))
