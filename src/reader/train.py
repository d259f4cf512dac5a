"""Trains a reader, with one process a core whose gradients are averaged; goes on where it stopped.

usage: train.py OUT.pt --base MODEL.onnx|CHECKPOINT.pt --tokenizer tokenizer.json --data FILE.jsonl

OUT.pt.state holds what a later call with the same arguments goes on from.
"""

import argparse
import json
import os
import random
import re
import time

import torch
import torch.distributed as distributed
import torch.multiprocessing as multiprocessing
import torch.nn.functional as F

from bert import open_reader
from wordpiece import WordPiece

LONGEST, LONGEST_QUESTION, LONGEST_TITLE = 256, 64, 24
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!Mr)(?<!Dr)(?<!St)(?<!Sen)[.!?][\"”’)]*\s+(?=[\"“(]?[A-Z0-9])"
)

WARM_UP, LAST_RATE, DECAY = 0.06, 0.02, 0.01


class Tokens:
    """An example as the model is fed it: [CLS] question [SEP] title [SEP] text [SEP].

    ids: of all tokens
    second: the first token of the second segment
    base: the first token of the text
    offsets: where each token of the text stands in it
    first, last: the answer's tokens; both 0 without an answer
    relevant: for each token of the text, 1 if its sentence answers and else 0
    """

    def __init__(self, tokenizer, one, text):
        question = tokenizer.encode(one["q"])[0][:LONGEST_QUESTION]
        title = tokenizer.encode(one["title"])[0][:LONGEST_TITLE]
        head = [tokenizer.cls] + question + [tokenizer.sep]
        self.second = len(head)
        head += title + [tokenizer.sep] if title else []
        self.base = len(head)
        ids, offsets = text
        answer = answer_tokens(one, offsets)
        room = LONGEST - len(head) - 1
        cut = max(0, min(answer[0] - room // 2, len(ids) - room)) if answer else 0
        self.offsets = offsets[cut : cut + room]
        self.ids = head + ids[cut : cut + room] + [tokenizer.sep]
        self.first, self.last = 0, 0
        if answer:
            self.first = self.base + answer[0] - cut
            self.last = self.base + min(answer[1] - cut, len(self.offsets) - 1)
        ranges = answering_sentences(one)
        self.relevant = [float(any(a <= at < b for a, b in ranges)) for at, _ in self.offsets]

    def __len__(self):
        return len(self.ids)

    @property
    def text(self):
        """The positions of the text's tokens."""
        return slice(self.base, self.base + len(self.offsets))


def answer_tokens(one, offsets):
    """(first, last) of the text's tokens that the answer touches; None if there are none."""
    if one["start"] is None:
        return None
    inside = [i for i, (a, b) in enumerate(offsets) if a < one["end"] and b > one["start"]]
    return (inside[0], inside[-1]) if inside else None


def answering_sentences(one):
    """The (start, end) of each."""
    if one["start"] is None:
        return []
    if "sentences" in one:
        return one["sentences"]
    cuts = [0] + [end.end() for end in SENTENCE_END.finditer(one["text"])] + [len(one["text"])]
    return [next((a, b) for a, b in zip(cuts, cuts[1:]) if a <= one["start"] < b)]


def read(path, tokenizer, most):
    """The first so many examples of a file, 0 for all; without answers that no token is part of."""
    texts, examples = {}, []
    with open(path, encoding="utf-8") as file:
        for one in map(json.loads, file):
            if one["text"] not in texts:
                texts[one["text"]] = tokenizer.encode(one["text"])
            text = texts[one["text"]]
            if one["start"] is None or answer_tokens(one, text[1]):
                examples.append(Tokens(tokenizer, one, text))
            if len(examples) == most:
                break
    return examples


def batches(examples, tokens, rng):
    """Indexes of examples of like length together, at most so many tokens a batch."""
    order = list(range(len(examples)))
    rng.shuffle(order)
    made = []
    for start in range(0, len(order), 2048):
        current = []
        for i in sorted(order[start : start + 2048], key=lambda j: len(examples[j])):
            if current and (len(current) + 1) * len(examples[i]) > tokens:
                made.append(current)
                current = []
            current.append(i)
        made.append(current)
    rng.shuffle(made)
    return made


def loss_of(model, examples):
    """How unlikely the first and last token of the answer are, and which sentence holds it."""
    size = (len(examples), max(map(len, examples)))
    ids, types = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long)
    mask, relevant, weight = torch.zeros(size), torch.zeros(size), torch.zeros(size)
    allowed = torch.zeros(size, dtype=torch.bool)
    allowed[:, 0] = True
    for row, one in enumerate(examples):
        ids[row, : len(one)] = torch.tensor(one.ids)
        types[row, one.second : len(one)] = 1
        mask[row, : len(one)] = 1
        allowed[row, one.text] = True
        relevant[row, one.text] = torch.tensor(one.relevant)
        weight[row, one.text] = 1 / (max(1, len(one.offsets)) * len(examples))
    spans, relevance = model.spans_and_relevance(ids, mask, types)
    spans = spans.masked_fill(~allowed[..., None], -1e4)
    first = F.cross_entropy(spans[..., 0], torch.tensor([one.first for one in examples]))
    last = F.cross_entropy(spans[..., 1], torch.tensor([one.last for one in examples]))
    sentence = F.binary_cross_entropy_with_logits(relevance, relevant, weight, reduction="sum")
    return (first + last) / 2 + sentence


class Training:
    """One process's part of a run."""

    def __init__(self, rank, options):
        self.rank, self.options = rank, options
        self.examples = read(options.data, WordPiece(options.tokenizer), options.examples)
        self.model = open_reader(options.base).train()
        # Frozen: half of the parameters, and rare words keep their neighbours.
        self.model.word.weight.requires_grad_(False)
        self.parameters = [p for p in self.model.parameters() if p.requires_grad]
        self.optimiser = self.adam()
        tokens = options.tokens // options.processes
        self.plan = batches(self.examples, tokens, random.Random(options.seed))
        self.steps = len(self.plan) // options.processes

    def adam(self):
        """Matrices decay; biases and normalisations do not."""
        groups = [
            dict(params=[p for p in self.parameters if p.dim() > 1], weight_decay=DECAY),
            dict(params=[p for p in self.parameters if p.dim() <= 1], weight_decay=0.0),
        ]
        return torch.optim.AdamW(groups, lr=self.options.rate, betas=(0.9, 0.98), eps=1e-6)

    def run(self):
        begun, loss = time.time(), None
        for step in range(self.resume(), self.steps):
            now = self.step(step)
            loss = now if loss is None else 0.97 * loss + 0.03 * now
            if step % 20 == 0:
                minutes = (time.time() - begun) / 60
                self.say(f"{step}/{self.steps} loss {loss:.3f} {minutes:.1f} min")
            if step % 100 == 99:
                self.keep(step + 1)
        self.keep(self.steps)
        if self.rank == 0:
            torch.save(self.model.state_dict(), self.options.out)

    def step(self, step):
        for group in self.optimiser.param_groups:
            group["lr"] = self.options.rate * self.rate(step)
        batch = self.plan[step * self.options.processes + self.rank]
        loss = loss_of(self.model, [self.examples[i] for i in batch])
        loss.backward()
        if self.options.processes > 1:
            self.average()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return float(loss)

    def rate(self, step):
        """Rises at first, then falls to the last rate; a share of the highest."""
        warm = max(10, int(self.steps * WARM_UP))
        left = (self.steps - step) / max(1, self.steps - warm)
        return min((step + 1) / warm, LAST_RATE + (1 - LAST_RATE) * left)

    def average(self):
        """Gives each process the mean of all processes' gradients."""
        flat = torch.cat([p.grad.view(-1) for p in self.parameters])
        distributed.all_reduce(flat)
        flat /= self.options.processes
        at = 0
        for p in self.parameters:
            p.grad.copy_(flat[at : at + p.numel()].view_as(p))
            at += p.numel()

    def resume(self):
        """The step to begin with."""
        if not os.path.exists(self.state):
            return 0
        state = torch.load(self.state)
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.say(f"going on from step {state['step']}")
        return state["step"]

    def keep(self, step):
        if self.rank == 0:
            state = dict(
                model=self.model.state_dict(), optimiser=self.optimiser.state_dict(), step=step
            )
            torch.save(state, self.state + ".tmp")
            os.replace(self.state + ".tmp", self.state)

    @property
    def state(self):
        return self.options.out + ".state"

    def say(self, words):
        if self.rank == 0:
            print(words, flush=True)


def work(rank, options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed * 7 + rank)
    if options.processes > 1:
        os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(options.port))
        distributed.init_process_group("gloo", rank=rank, world_size=options.processes)
    Training(rank, options).run()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--base", required=True, help="a sentence model (.onnx) or a reader (.pt)")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--data", required=True, help="the examples, each seen once")
    parser.add_argument("--examples", type=int, default=0, help="only the first so many")
    parser.add_argument("--rate", type=float, default=5e-5, help="the highest learning rate")
    parser.add_argument("--tokens", type=int, default=4096, help="in a step, over all processes")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--port", type=int, default=29511, help="where the processes meet")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.processes == 1:
        work(0, options)
    else:
        multiprocessing.spawn(work, args=(options,), nprocs=options.processes)


if __name__ == "__main__":
    main()
