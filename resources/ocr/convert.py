"""Makes detection.safetensors, recognition.safetensors and characters.txt from PP-OCRv6's ONNX files.

    python convert.py FOLDER_WITH_THE_ONNX_FILES OUT

Every convolution takes its bias from the addition behind it, batch normalisation is folded in, and every tensor gets
the name of its role in the network (core/evidence/ppocr_backbone.h and its neighbours). Values are stored as fp16.
README.md names the versions.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import save_file

# A block with a gate, a plain one, a step down in size.
DETECTION_BLOCKS = "GP D GP D GPGP D GP".replace(" ", "")
RECOGNITION_BLOCKS = "GPP D GPGPGP D GP".replace(" ", "")
CHARACTERS = 18708


class Graph:
    """An ONNX graph without its Identity nodes."""

    def __init__(self, path):
        model = onnx.load(path)
        self.metadata = {p.key: p.value for p in model.metadata_props}
        self.values = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self.alias = {n.output[0]: n.input[0] for n in model.graph.node if n.op_type == "Identity"}
        self.nodes = [n for n in model.graph.node if n.op_type != "Identity"]

    def source(self, name):
        while name in self.alias:
            name = self.alias[name]
        return name

    def value(self, name):
        return self.values.get(self.source(name))

    def reader(self, name):
        """The one node that reads `name`, or None."""
        readers = [n for n in self.nodes if name in map(self.source, n.input)]
        return readers[0] if len(readers) == 1 else None

    def convolutions(self):
        """(weight, bias or None) of each convolution, in the order of the graph."""
        kinds = ("Conv", "ConvTranspose")
        return [self.folded(node) for node in self.nodes if node.op_type in kinds]

    def folded(self, node):
        weight = self.value(node.input[1]).astype(np.float64)
        reader = self.reader(node.output[0])
        if reader is not None and reader.op_type == "Add" and self.value(reader.input[1]) is not None:
            return weight, self.value(reader.input[1]).astype(np.float64).reshape(-1)
        if reader is not None and reader.op_type == "BatchNormalization":
            gamma, beta, mean, variance = (self.value(n).astype(np.float64) for n in reader.input[1:])
            epsilon = next(a.f for a in reader.attribute if a.name == "epsilon")
            scale = gamma / np.sqrt(variance + epsilon)
            return weight * scale[:, None, None, None], beta - mean * scale
        return weight, None


def backbone_roles(blocks):
    roles = [f"stem.{name}" for name in ("first", "branch1", "branch2", "join", "expand")]
    for index, kind in enumerate(blocks):
        gate = ["gate.squeeze", "gate.excite"] if kind == "G" else []
        roles += [f"blocks.{index}.{name}" for name in ["depthwise", *gate, "widen", "narrow"]]
    return roles


def named(graph, roles):
    convolutions = graph.convolutions()
    assert len(convolutions) == len(roles), (len(convolutions), len(roles))
    tensors = {}
    for role, (weight, bias) in zip(roles, convolutions):
        tensors[f"{role}.weight"] = weight
        if bias is not None:
            tensors[f"{role}.bias"] = bias
    return tensors


def detection(graph):
    roles = backbone_roles(DETECTION_BLOCKS)
    for level in (3, 2, 1, 0):
        roles += [f"neck.{level}.lateral.{name}" for name in ("conv", "gate.squeeze", "gate.excite")]
    for level in (3, 2, 1, 0):
        roles += [f"neck.{level}.{name}" for name in ("depthwise", "smooth.conv", "smooth.gate.squeeze",
                                                      "smooth.gate.excite")]
    return named(graph, roles + ["head.join", "head.up1", "head.up2"])


def recognition(graph):
    tensors = named(graph, backbone_roles(RECOGNITION_BLOCKS) + ["neck.shortcut", "neck.reduce", "neck.mix"])
    linears = [f"neck.blocks.{i}.{name}" for i in (0, 1) for name in ("qkv", "proj", "fc1", "fc2")] + ["head"]
    for index, role in enumerate(linears):
        tensors[f"{role}.weight"] = graph.values[f"linear_{index}.w_0"].T
        tensors[f"{role}.bias"] = graph.values[f"linear_{index}.b_0"]
    norms = [f"neck.blocks.{i}.{name}" for i in (0, 1) for name in ("norm1", "norm2")] + ["neck.norm"]
    for index, role in enumerate(norms):
        tensors[f"{role}.weight"] = graph.values[f"helper.reshape.{2 * index}"]
        tensors[f"{role}.bias"] = graph.values[f"helper.reshape.{2 * index + 1}"]
    return tensors


def save(tensors, path):
    halves = {name: np.ascontiguousarray(value.astype(np.float16)) for name, value in tensors.items()}
    assert all(np.isfinite(value).all() for value in halves.values())
    save_file(halves, path, metadata={"source": "PP-OCRv6 small of rapidocr 3.10.0, converted", "licence": "Apache-2.0"})


def main(source, out):
    source, out = Path(source), Path(out)
    detect, recognise = (Graph(source / f"PP-OCRv6_{name}_small.onnx") for name in ("det", "rec"))
    save(detection(detect), out / "detection.safetensors")
    save(recognition(recognise), out / "recognition.safetensors")
    characters = recognise.metadata["character"].splitlines()
    assert len(characters) == CHARACTERS, len(characters)
    (out / "characters.txt").write_text("".join(f"{c}\n" for c in characters), encoding="utf-8", newline="")


if __name__ == "__main__":
    main(*sys.argv[1:3])
