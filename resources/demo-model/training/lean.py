"""The language model's forward pass for training: the same numbers as transformers gives, with fewer passes over memory.

Elementwise chains are fused by torch.compile where it works; LEAN_COMPILE=0 keeps them eager.
"""
import os
import types

import torch
from torch.nn.functional import linear, silu


def fuse(function):
    return torch.compile(function, dynamic=True) if os.environ.get("LEAN_COMPILE", "1") == "1" else function


@fuse
def normed(x, weight, eps):
    """RMS norm in fp32, result in bf16 when autocast would use it next"""
    x = x.float()
    return (x * torch.rsqrt(x.square().mean(-1, keepdim=True) + eps) * weight).to(torch.bfloat16)


@fuse
def turned(x, weight, eps, cos, sin):
    """norm of each head [b, n, heads, d], then the rotary embedding; cos and sin are [b, n, 1, d]"""
    x = x.float()
    x = x * torch.rsqrt(x.square().mean(-1, keepdim=True) + eps) * weight
    a, b = x.chunk(2, -1)
    return (x * cos + torch.cat([-b, a], -1) * sin).to(torch.bfloat16)


@fuse
def gated(both):
    gate, up = both.chunk(2, -1)
    return silu(gate.float()).mul(up).to(torch.bfloat16)


@fuse
def weights(scores, scale, mask):
    """softmax of scores [b, kv, groups, n, m] where mask [b, 1, 1, n, m] allows"""
    return torch.softmax(torch.where(mask, scores.float() * scale, -1e9), -1).to(torch.bfloat16)


def attend(q, k, v, mask):
    """q [b, heads, n, d], k and v [b, kv, m, d] -> ([b, n, heads * d], weights [b, kv, groups, n, m])

    At these sizes it is faster than the fused CPU kernel.
    """
    b, heads, n, d = q.shape
    kv, m = k.shape[1:3]
    scores = q.reshape(b * kv, heads // kv * n, d) @ k.reshape(b * kv, m, d).transpose(1, 2)
    p = weights(scores.view(b, kv, heads // kv, n, m), d ** -0.5, mask.unsqueeze(1))
    out = p.view(b * kv, heads // kv * n, m) @ v.reshape(b * kv, m, d)
    return out.view(b, heads, n, d).transpose(1, 2).reshape(b, n, heads * d), p


def layer(block, x, cos, sin, mask, past):
    """one decoder layer -> (hidden states fp32 [b, n, hidden], (keys, values) with the past before them, attention weights)"""
    a, m, eps = block.self_attn, block.mlp, block.input_layernorm.variance_epsilon
    d, (b, n, _) = a.head_dim, x.shape
    q_size, k_size = a.q_proj.out_features, a.k_proj.out_features
    qkv = linear(normed(x, block.input_layernorm.weight, eps), torch.cat([a.q_proj.weight, a.k_proj.weight, a.v_proj.weight]))
    q, k, v = qkv.split([q_size, k_size, k_size], -1)
    q = turned(q.view(b, n, -1, d), a.q_norm.weight, eps, cos, sin).transpose(1, 2)
    k = turned(k.view(b, n, -1, d), a.k_norm.weight, eps, cos, sin).transpose(1, 2)
    v = v.view(b, n, -1, d).transpose(1, 2)
    if past is not None:
        k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
    out, p = attend(q, k, v, mask)
    x = x + linear(out, a.o_proj.weight)
    h = linear(normed(x, block.post_attention_layernorm.weight, eps), torch.cat([m.gate_proj.weight, m.up_proj.weight]))
    return x + linear(gated(h), m.down_proj.weight), (k, v), p


class Pass:
    """what a forward pass leaves: hidden [b, n, hidden] after the last norm, `into` each layer, kv and attention weights of each layer"""

    def __init__(self, text, x, positions, mask, past=None, deep=(), where=None):
        """positions int64 [3, b, n]; mask bool [b, 1, n, past + n], true where seen; deep: levels [cells, hidden] added at `where`"""
        cos, sin = (t.float().unsqueeze(2) for t in text.rotary_emb(x, positions))
        x, self.into, self.kv, self.looks = x.float(), [], [], []
        for i, block in enumerate(text.layers):
            self.into.append(x)
            x, kv, p = layer(block, x, cos, sin, mask, past[i] if past else None)
            self.kv.append(kv)
            self.looks.append(p)
            if i < len(deep):
                x = x + torch.zeros_like(x).masked_scatter(where.unsqueeze(-1), deep[i].float())
        self.hidden = normed(x, text.norm.weight, text.norm.variance_epsilon)


def embed(self, patches):
    """patches [n, 1536] -> [n, hidden]: a convolution whose stride is its size is a product"""
    return linear(patches, self.proj.weight.flatten(1), self.proj.bias)


def quicken(patch_embed):
    patch_embed.forward = types.MethodType(embed, patch_embed)


def causal(mask):
    """padding mask [b, n] -> bool [b, 1, n, n]"""
    n = mask.shape[1]
    return (mask.bool()[:, None, :] & torch.ones(n, n, dtype=torch.bool).tril())[:, None]


def behind(prefix_mask, n):
    """mask of n new tokens behind prefixes [b, p]: bool [b, 1, n, p + n]; padding at the right end needs no mask"""
    b = len(prefix_mask)
    own = torch.ones(n, n, dtype=torch.bool).tril().expand(b, n, n)
    return torch.cat([prefix_mask.bool()[:, None, :].expand(b, n, -1), own], 2)[:, None]
