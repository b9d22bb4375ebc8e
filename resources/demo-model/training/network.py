"""The demonstration network: configuration, tokenizer helpers and the picture's patches."""
import numpy as np
import torch
from transformers import Qwen3VLConfig, Qwen3VLForConditionalGeneration

import scenes
import world

PATCH, MERGE = 16, 2
HIDDEN = 192


def config(tok):
    i = tok.token_to_id
    text = dict(vocab_size=1024, hidden_size=HIDDEN, intermediate_size=512, num_hidden_layers=6, num_attention_heads=4,
                num_key_value_heads=2, head_dim=48, max_position_embeddings=8192, rms_norm_eps=1e-6, tie_word_embeddings=True,
                rope_parameters=dict(rope_type="default", rope_theta=100000.0, mrope_section=[8, 8, 8], mrope_interleaved=True),
                bos_token_id=i("<|endoftext|>"), eos_token_id=i("<|im_end|>"), pad_token_id=i("<|endoftext|>"))
    vision = dict(depth=6, hidden_size=128, intermediate_size=512, num_heads=4, out_hidden_size=HIDDEN, num_position_embeddings=256,
                  deepstack_visual_indexes=[1, 3, 4], patch_size=PATCH, spatial_merge_size=MERGE, temporal_patch_size=2)
    return Qwen3VLConfig(text_config=text, vision_config=vision, image_token_id=i("<|image_pad|>"),
                         video_token_id=i("<|video_pad|>"), vision_start_token_id=i("<|vision_start|>"),
                         vision_end_token_id=i("<|vision_end|>"), tie_word_embeddings=True)


def network(tok):
    return Qwen3VLForConditionalGeneration(config(tok))


def patches(image):
    """PIL image, sides multiples of 32 -> (pixel values [h*w, 1536] in -1..1, (1, h, w)) in Qwen2VLImageProcessor's layout"""
    a = torch.from_numpy(np.array(image, dtype=np.float32)).permute(2, 0, 1) / 127.5 - 1
    h, w = a.shape[1] // PATCH, a.shape[2] // PATCH
    a = a[None].expand(2, -1, -1, -1).reshape(1, 2, 3, h // 2, 2, PATCH, w // 2, 2, PATCH).permute(0, 3, 6, 4, 7, 2, 1, 5, 8)
    return a.reshape(h * w, 1536), (1, h, w)


def raster(box):
    """box in 0..1 -> its 8 digits (tens 0..10 and ones 0..9 of each coordinate, in steps of RASTER / 1000)"""
    steps = [v // scenes.RASTER for v in scenes.box1000(box)]
    return [d for v in steps for d in (v // 10, v % 10)]


def class_of(o):
    return 1 + list(world.COLORS).index(o["color"]) * len(world.NOUNS) + world.NOUNS.index(o["noun"])


def cell_targets(objects, grid):
    """what each merged cell shows, rows first: (class int64 [n], 0 = nothing; box fp32 [n, 4] in 0..1; digits int64 [n, 8])"""
    gh, gw = grid[1] // MERGE, grid[2] // MERGE
    kind, box = torch.zeros(gh, gw, dtype=torch.long), torch.zeros(gh, gw, 4)
    digits = torch.zeros(gh, gw, 8, dtype=torch.long)
    for o in objects:
        x0, y0, x1, y1 = o["box"][0] * gw, o["box"][1] * gh, o["box"][2] * gw, o["box"][3] * gh
        across = (np.minimum(x1, np.arange(gw) + 1) - np.maximum(x0, np.arange(gw))).clip(0)
        down = (np.minimum(y1, np.arange(gh) + 1) - np.maximum(y0, np.arange(gh))).clip(0)
        on = torch.from_numpy(np.outer(down, across) > 0.15)
        kind[on], box[on], digits[on] = class_of(o), torch.tensor(o["box"]), torch.tensor(raster(o["box"]))
    return kind.flatten(), box.flatten(0, 1), digits.flatten(0, 1)
