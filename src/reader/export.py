"""Writes a reader as ONNX: reader-fp32.onnx as it is, and reader.onnx with its weights in 8 bits.

usage: export.py READER.pt OUT

Inputs input_ids, attention_mask and token_type_ids are int64 [batch, tokens]; outputs start_logits
and end_logits are float32 [batch, tokens], as optimum exports models for question answering.
"""

import argparse
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from bert import open_reader

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OUTPUTS = ["start_logits", "end_logits"]

# Weights of matrices keep to 7 of their 8 bits, so that no processor's product of unsigned and
# signed bytes saturates.
MATRIX_STEPS, TABLE_STEPS = 63, 127


class Logits(torch.nn.Module):
    """A reader with an output for starts and one for ends."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, attention_mask, token_type_ids):
        spans = self.reader(input_ids, attention_mask, token_type_ids)
        return spans[..., 0], spans[..., 1]


def export(reader, path):
    ids = torch.randint(5, 20_000, (2, 40))
    ones = torch.ones_like(ids)
    torch.onnx.export(
        Logits(reader),
        (ids, ones, torch.zeros_like(ids)),
        path,
        opset_version=13,
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in INPUTS + OUTPUTS},
    )


class Quantiser:
    """Puts the weights of matrices and of the word table into 8 bits.

    Each column of a matrix and each row of the table has a scale of its own. What a matrix is
    multiplied with is quantised when the model runs.
    """

    def __init__(self, model):
        self.model, self.graph = model, model.graph
        self.weights = {i.name: i for i in self.graph.initializer}
        self.nodes, self.replaced, self.quantised = [], set(), {}

    def run(self):
        for node in list(self.graph.node):
            if self.is_matrix_product(node):
                self.replace_product(node)
            elif self.is_look_up(node):
                self.replace_look_up(node)
            else:
                self.nodes.append(node)
        kept = [i for i in self.graph.initializer if i.name not in self.replaced]
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)
        return self.model

    def is_matrix_product(self, node):
        weight = self.weights.get(node.input[1]) if node.op_type == "MatMul" else None
        return weight is not None and len(weight.dims) == 2

    def is_look_up(self, node):
        table = self.weights.get(node.input[0]) if node.op_type == "Gather" else None
        return table is not None and table.dims[0] > 1000

    def replace_product(self, node):
        values, name = node.input[0], node.output[0]
        steps, scale = self.steps(node.input[1], 0, MATRIX_STEPS)
        self.add(name + "_w", steps)
        self.add(name + "_ws", scale.reshape(-1))
        self.add(name + "_wz", np.zeros(steps.shape[1], np.int8))
        now, now_scale, now_zero = self.quantise(values)
        self.node("MatMulInteger", [now, name + "_w", now_zero, name + "_wz"], [name + "_i"])
        self.node("Cast", [name + "_i"], [name + "_f"], to=TensorProto.FLOAT)
        self.node("Mul", [now_scale, name + "_ws"], [name + "_sc"])
        self.node("Mul", [name + "_f", name + "_sc"], [name])

    def replace_look_up(self, node):
        ids, name = node.input[1], node.output[0]
        steps, scale = self.steps(node.input[0], 1, TABLE_STEPS)
        self.add(name + "_e", steps)
        self.add(name + "_es", scale)
        self.node("Gather", [name + "_e", ids], [name + "_eq"])
        self.node("Cast", [name + "_eq"], [name + "_ef"], to=TensorProto.FLOAT)
        self.node("Gather", [name + "_es", ids], [name + "_sg"])
        self.node("Mul", [name + "_ef", name + "_sg"], [name])

    def steps(self, name, axis, most):
        """A weight in whole steps, and the size of a step along the other axis."""
        weight = numpy_helper.to_array(self.weights[name])
        self.replaced.add(name)
        scale = np.maximum(np.abs(weight).max(axis, keepdims=True), 1e-8) / most
        steps = np.clip(np.rint(weight / scale), -most, most).astype(np.int8)
        return steps, scale.astype(np.float32)

    def quantise(self, values):
        """The names of values quantised, of their scale and zero; made once for all who need them."""
        if values not in self.quantised:
            names = [values + "_q", values + "_s", values + "_z"]
            self.node("DynamicQuantizeLinear", [values], names)
            self.quantised[values] = names
        return self.quantised[values]

    def add(self, name, array):
        self.graph.initializer.append(numpy_helper.from_array(array, name))

    def node(self, kind, inputs, outputs, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs, **attributes))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reader")
    parser.add_argument("out")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    full = os.path.join(options.out, "reader-fp32.onnx")
    export(open_reader(options.reader).eval(), full)
    quantised = Quantiser(onnx.load(full)).run()
    onnx.checker.check_model(quantised)
    onnx.save(quantised, os.path.join(options.out, "reader.onnx"))


if __name__ == "__main__":
    main()
