"""Writes a training state as a checkpoint in Hugging Face layout, which the program and transformers load as it is.

usage: export.py STATE FOLDER [FIGURES.json]      # figures: {"scenes": n, name: value}, of `corgi bench quality` with this state
"""
import hashlib
import json
import pathlib
import sys

import torch
from safetensors.torch import save_file

import examples
import scenes
import train

TEMPLATE = r"""{%- for message in messages %}
{{- '<|im_start|>' + message.role + '\n' }}
{%- if message.content is string %}
{{- message.content }}
{%- else %}
{%- for piece in message.content %}
{%- if piece.type == 'image' or 'image' in piece or 'image_url' in piece %}
{{- '<|vision_start|><|image_pad|><|vision_end|>' }}
{%- elif 'text' in piece %}
{{- piece.text }}
{%- endif %}
{%- endfor %}
{%- endif %}
{{- '<|im_end|>\n' }}
{%- endfor %}
{%- if add_generation_prompt %}
{{- '<|im_start|>assistant\n' }}
{%- endif %}
"""


def write(path, value):
    path.write_text(value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False) + "\n")


TEXT_KEYS = ("vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads",
             "head_dim", "max_position_embeddings", "rms_norm_eps", "hidden_act", "attention_bias", "tie_word_embeddings",
             "bos_token_id", "eos_token_id", "pad_token_id")
VISION_KEYS = ("depth", "hidden_size", "intermediate_size", "num_heads", "out_hidden_size", "num_position_embeddings", "in_channels",
               "deepstack_visual_indexes", "patch_size", "spatial_merge_size", "temporal_patch_size", "hidden_act")


def network_config(model):
    """config.json as Qwen3-VL's own checkpoints write it"""
    c = model.config
    text, rope = {k: getattr(c.text_config, k) for k in TEXT_KEYS}, c.text_config.rope_parameters
    text.update(model_type="qwen3_vl_text", dtype="bfloat16", rope_theta=rope["rope_theta"],
                rope_scaling=dict(rope_type="default", mrope_interleaved=True, mrope_section=list(rope["mrope_section"])))
    vision = dict({k: getattr(c.vision_config, k) for k in VISION_KEYS}, model_type="qwen3_vl")
    tokens = {k: getattr(c, k) for k in ("image_token_id", "video_token_id", "vision_start_token_id", "vision_end_token_id")}
    return dict(architectures=["Qwen3VLForConditionalGeneration"], model_type="qwen3_vl", dtype="bfloat16", tie_word_embeddings=True,
                text_config=text, vision_config=vision, **tokens)


def tokenizer_config(tok):
    names = {key: {"content": t.content, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True}
             for key, t in tok.get_added_tokens_decoder().items()}
    return dict(tokenizer_class="PreTrainedTokenizerFast", added_tokens_decoder={str(k): v for k, v in names.items()},
                additional_special_tokens=[v["content"] for v in names.values()], bos_token=None, eos_token="<|im_end|>",
                pad_token="<|endoftext|>", unk_token=None, clean_up_tokenization_spaces=False, model_max_length=8192)


def card(model, figures):
    text = (pathlib.Path(__file__).parent / "card.md").read_text()
    rows = "\n".join(f"| {k} | {v:.2f} |" for k, v in figures.items() if k != "scenes")
    size = sum(p.numel() for p in model.parameters()) / 1e6
    return examples.fill(text, parameters=f"{size:.1f}", scenes=figures.get("scenes", "no"), figures=rows or "| not measured | |")


def export(state, folder, figures=None):
    tok, model, _ = train.load(state)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    weights = {k: v.to(torch.bfloat16).contiguous() for k, v in model.state_dict().items() if k != "lm_head.weight"}
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    (folder / "model.safetensors").chmod(0o644)
    end, pad = tok.token_to_id("<|im_end|>"), tok.token_to_id("<|endoftext|>")
    prompts = hashlib.sha256(examples.learnt(pathlib.Path(state, "prompts.json")).encode()).hexdigest()
    write(folder / "config.json", dict(network_config(model), corgi_demo=True, corgi_prompts_sha256=prompts))
    write(folder / "generation_config.json", dict(bos_token_id=pad, pad_token_id=pad, eos_token_id=[end, pad], do_sample=False))
    write(folder / "preprocessor_config.json",
          dict(image_processor_type="Qwen2VLImageProcessorFast", processor_class="Qwen3VLProcessor", patch_size=16, merge_size=2,
               temporal_patch_size=2, image_mean=[0.5] * 3, image_std=[0.5] * 3,
               size=dict(shortest_edge=scenes.MIN_PIXELS, longest_edge=scenes.MAX_PIXELS)))
    write(folder / "tokenizer.json", tok.to_str(pretty=True))
    write(folder / "tokenizer_config.json", tokenizer_config(tok))
    write(folder / "README.md", card(model, json.loads(pathlib.Path(figures).read_text()) if figures else {}))
    write(folder / "chat_template.jinja", TEMPLATE)


if __name__ == "__main__":
    export(*sys.argv[1:])
