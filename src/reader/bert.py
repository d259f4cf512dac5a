"""A BERT encoder that tells where an answer begins and ends; it starts from a sentence model."""

import math

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn


def dropout(x, rate, training):
    """Like F.dropout, four times as fast on a CPU: one random 32-bit word serves four numbers."""
    if not training or rate == 0:
        return x
    dropped = int(rate * 256)
    count = x.numel()
    drawn = torch.randint(-(2**31), 2**31 - 1, ((count + 3) // 4,), dtype=torch.int32)
    kept = drawn.view(torch.uint8)[:count].view_as(x) >= dropped
    return x * kept.to(x.dtype).mul_(1 / (1 - dropped / 256))


class Layer(nn.Module):
    """Self-attention and a feed-forward network, each with its residual and normalisation."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, bias, rate):
        batch, tokens, width = x.shape
        size = width // self.heads
        split = self.qkv(x).view(batch, tokens, 3, self.heads, size)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        attention = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(size) + bias, -1)
        mixed = (attention @ value).transpose(1, 2).reshape(batch, tokens, width)
        x = self.norm1(x + dropout(self.out(mixed), rate, self.training))
        return self.norm2(x + dropout(self.down(F.gelu(self.up(x))), rate, self.training))


class Reader(nn.Module):
    """Start and end logits of each token; those of the first, [CLS], stand for "not here"."""

    def __init__(self, layers=12, width=384, heads=12, inner=1536, vocabulary=30522, rate=0.1):
        super().__init__()
        self.rate = rate
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(512, width)
        self.segment = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.span = nn.Linear(width, 2)
        self.relevance = nn.Linear(width, 1)
        for head in (self.span, self.relevance):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, ids, mask, types):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.word(ids) + self.position(positions) + self.segment(types))
        x = dropout(x, self.rate, self.training)
        bias = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias, self.rate)
        return x

    def forward(self, ids, mask, types):
        """[batch, tokens, 2]"""
        return self.span(self.encode(ids, mask, types))

    def spans_and_relevance(self, ids, mask, types):
        """The same, and for each token the log-odds that its sentence answers; for training."""
        hidden = self.encode(ids, mask, types)
        return self.span(hidden), self.relevance(hidden)[..., 0]


def open_reader(path):
    """A reader from a checkpoint (.pt), or an untrained one from a sentence model (.onnx)."""
    if path.endswith(".onnx"):
        return from_sentence_model(path)
    weights = torch.load(path)
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    reader = Reader(layers)
    reader.load_state_dict(weights)
    return reader


def from_sentence_model(path):
    """The encoder of a BERT-like sentence model; its two heads know nothing yet."""
    weights = named_weights(onnx.load(path).graph)
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder."))
    reader = Reader(layers)
    copy(reader.word, weights, ["embeddings.word_embeddings"], parts=("weight",))
    copy(reader.position, weights, ["embeddings.position_embeddings"], parts=("weight",))
    copy(reader.segment, weights, ["embeddings.token_type_embeddings"], parts=("weight",))
    copy(reader.norm, weights, ["embeddings.LayerNorm"])
    for number, layer in enumerate(reader.layers):
        at = f"encoder.layer.{number}."
        attention = [at + "attention.self." + part for part in ("query", "key", "value")]
        copy(layer.qkv, weights, attention)
        copy(layer.out, weights, [at + "attention.output.dense"])
        copy(layer.norm1, weights, [at + "attention.output.LayerNorm"])
        copy(layer.up, weights, [at + "intermediate.dense"])
        copy(layer.down, weights, [at + "output.dense"])
        copy(layer.norm2, weights, [at + "output.LayerNorm"])
    return reader


def named_weights(graph):
    """The weights by name. An export keeps no names of matrices: the Add of its bias names each."""
    weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
    made_by = {output: node for node in graph.node for output in node.output}
    named = dict(weights)
    for add in (node for node in graph.node if node.op_type == "Add"):
        for bias, product in (tuple(add.input), tuple(reversed(add.input))):
            node = made_by.get(product)
            if bias.endswith(".bias") and bias in weights and node and node.op_type == "MatMul":
                named[bias[: -len("bias")] + "weight"] = weights[node.input[1]].t()
    return named


def copy(module, weights, names, parts=("weight", "bias")):
    with torch.no_grad():
        for part in parts:
            getattr(module, part).copy_(torch.cat([weights[f"{name}.{part}"] for name in names]))
