"""Small random-weight Qwen3-VL checkpoints in Hugging Face layout, one for each way in which a checkpoint can differ.

usage: make_checkpoints.py qwen.tiktoken OUT [NAME...]
micro    : bf16, one file, tied head, 2,048 + 26 tokens
sharded  : fp32, three shards with an index, its own head, 3 layers, one kv head, deepstack indexes out of order, 512 + 26 tokens
thinking : fp16, a Thinking template (the prompt opens <think>), mrope_section [7, 5, 4], 512 + 26 tokens
Every parameter has a seeded, non-trivial value, norms and biases too, so that an ignored tensor shows in the output.
"""
import json
import math
import os
import re
import sys

import torch
from transformers import Qwen3VLConfig, Qwen3VLForConditionalGeneration

import make_tokenizer as mt

HERE = os.path.dirname(os.path.abspath(__file__))
TEXT = dict(attention_bias=False, attention_dropout=0.0, hidden_act="silu", initializer_range=0.02, max_position_embeddings=262144,
            model_type="qwen3_vl_text", rms_norm_eps=1e-6, rope_theta=5000000, use_cache=True)
VISION = dict(hidden_act="gelu_pytorch_tanh", in_channels=3, initializer_range=0.02, model_type="qwen3_vl", patch_size=16,
              spatial_merge_size=2, temporal_patch_size=2)
VARIANTS = {
    "micro": dict(
        vocab=2048, rows=2112, dtype="bfloat16", tied=True, section=[6, 5, 5], shard="50GB", seed=0,
        text=dict(hidden_size=64, intermediate_size=192, num_hidden_layers=5, num_attention_heads=4, num_key_value_heads=2, head_dim=32),
        vision=dict(depth=6, hidden_size=96, num_heads=4, intermediate_size=160, out_hidden_size=64, num_position_embeddings=144,
                    deepstack_visual_indexes=[1, 3, 4])),
    "sharded": dict(
        vocab=512, rows=544, dtype="float32", tied=False, section=[4, 4, 4], shard="700KB", seed=1,
        text=dict(hidden_size=48, intermediate_size=112, num_hidden_layers=3, num_attention_heads=3, num_key_value_heads=1, head_dim=24,
                  max_position_embeddings=4096),
        vision=dict(depth=4, hidden_size=64, num_heads=2, intermediate_size=96, out_hidden_size=48, num_position_embeddings=100,
                    deepstack_visual_indexes=[2, 0])),
    "thinking": dict(
        vocab=512, rows=544, dtype="float16", tied=True, section=[7, 5, 4], shard="50GB", seed=2, thinking=True,
        text=dict(hidden_size=64, intermediate_size=96, num_hidden_layers=4, num_attention_heads=2, num_key_value_heads=2, head_dim=32),
        vision=dict(depth=3, hidden_size=64, num_heads=4, intermediate_size=96, out_hidden_size=64, num_position_embeddings=64,
                    deepstack_visual_indexes=[0, 2])),
}


def fill(model, seed):
    """linear std falls with fan-in to keep activations O(1); q/k norms above 1 so that attention isn't uniform"""
    g = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, p in sorted(model.named_parameters()):
            mean, std = 0.0, 0.02 * math.sqrt(2048 / p[0].numel())
            if re.search(r"(q_norm|k_norm)\.weight$", name):
                mean, std = 1.4, 0.2
            elif p.ndim == 1 and name.endswith("bias"):
                std = 0.05
            elif p.ndim == 1:
                mean, std = 1.0, 0.1
            elif "embed_tokens" in name or "lm_head" in name:
                std = 0.02 * math.sqrt(2048 / p.shape[1])
            elif "pos_embed" in name:
                std = 0.3
            p.copy_((torch.randn(p.shape, generator=g) * std + mean).to(p.dtype))


def configs(v, base):
    """base: the id of <|endoftext|>; the added tokens follow it in the true order"""
    text = dict(TEXT, **v["text"], vocab_size=v["rows"], bos_token_id=base, eos_token_id=base + 2, dtype=v["dtype"],
                tie_word_embeddings=v["tied"],
                rope_scaling=dict(mrope_interleaved=True, mrope_section=v["section"], rope_type="default"))
    return {
        "config.json": dict(
            architectures=["Qwen3VLForConditionalGeneration"], image_token_id=base + 12, model_type="qwen3_vl", text_config=text,
            tie_word_embeddings=v["tied"], video_token_id=base + 13, vision_config=dict(VISION, **v["vision"]),
            vision_end_token_id=base + 10, vision_start_token_id=base + 9),
        "generation_config.json": dict(
            bos_token_id=base, pad_token_id=base, do_sample=True, eos_token_id=[base + 2, base], top_p=0.8, top_k=20, temperature=0.7,
            repetition_penalty=1.0),
        "preprocessor_config.json": dict(
            size=dict(longest_edge=65536, shortest_edge=4096), patch_size=16, temporal_patch_size=2, merge_size=2,
            image_mean=[0.5] * 3, image_std=[0.5] * 3, processor_class="Qwen3VLProcessor", image_processor_type="Qwen2VLImageProcessorFast"),
    }


def make(name, ranks, out):
    v = VARIANTS[name]
    os.makedirs(out, exist_ok=True)
    template = open(f"{HERE}/chat_template.jinja").read()
    if v.get("thinking"):
        template = template.replace("{{- '<|im_start|>assistant\\n' }}", "{{- '<|im_start|>assistant\\n<think>\\n' }}")
        assert "<think>\\n" in template
    vocab, merges = mt.build(mt.truncated(ranks, v["vocab"]))
    mt.write(out, vocab, merges, template)
    files = configs(v, len(vocab))
    write = lambda: [json.dump(o, open(f"{out}/{n}", "w"), indent=2) for n, o in files.items()]
    write()
    torch.set_default_dtype(getattr(torch, v["dtype"]))
    model = Qwen3VLForConditionalGeneration(Qwen3VLConfig.from_pretrained(out))
    torch.set_default_dtype(torch.float32)
    fill(model, v["seed"])
    model.tie_weights()
    model.save_pretrained(out, max_shard_size=v["shard"])
    write()  # the hub's own style, not the rewrite of save_pretrained
    open(f"{out}/chat_template.jinja", "w").write(template)
    for extra in ("vocab.json", "merges.txt"):
        os.remove(f"{out}/{extra}")
    for file in os.listdir(out):
        os.chmod(f"{out}/{file}", 0o644)


if __name__ == "__main__":
    ranks = mt.load(sys.argv[1])
    for variant in sys.argv[3:] or VARIANTS:
        make(variant, ranks, f"{sys.argv[2]}/{variant}")
        print(variant, sorted(os.listdir(f"{sys.argv[2]}/{variant}")))
