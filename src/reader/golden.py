"""Writes what a reader says to some windows, to check another implementation against.

usage: golden.py MODELS tokenizer.json HITS.jsonl GOLDEN.jsonl

MODELS is the folder that export.py wrote. A line of HITS.jsonl is what `./footnote search --format
json QUESTION` prints. Tells too how alike the margins of both models are.
"""

import argparse
import json
import os
import random

import numpy as np
import onnxruntime

from train import Tokens
from wordpiece import WordPiece

LONGEST_ANSWER = 30
QUESTIONS, WRITTEN = 200, 40


class Model:
    def __init__(self, path):
        options = onnxruntime.SessionOptions()
        # Without it, processors that lack VNNI add up 8-bit products with saturation.
        options.add_session_config_entry("session.x64quantprecision", "1")
        self.session = onnxruntime.InferenceSession(path, options)

    def best(self, window):
        """(margin, first, last) of the best span, as tokens of the window's text."""
        types = [int(i >= window.second) for i in range(len(window))]
        inputs = dict(
            input_ids=[window.ids], attention_mask=[[1] * len(window)], token_type_ids=[types]
        )
        fed = {name: np.array(values, np.int64) for name, values in inputs.items()}
        starts, ends = (o[0] for o in self.session.run(["start_logits", "end_logits"], fed))
        scores = starts[window.text, None] + ends[None, window.text]
        first, last = np.indices(scores.shape)
        allowed = (first <= last) & (last < first + LONGEST_ANSWER)
        best = np.argmax(np.where(allowed, scores, -np.inf))
        first, last = np.unravel_index(best, scores.shape)
        return float(scores[first, last] - starts[0] - ends[0]), int(first), int(last)


def windows(hits, tokenizer):
    """The two best passages of some of the questions."""
    with open(hits, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    for line in random.Random(5).sample(lines, min(QUESTIONS, len(lines))):
        for hit in line["hits"][:2]:
            text = " ".join(hit["passage"].split())
            one = dict(q=line["question"], title=hit["title"], text=text, start=None, end=None)
            yield one, Tokens(tokenizer, one, tokenizer.encode(text))


def golden(one, window, margin, first, last):
    start, end = window.offsets[first][0], window.offsets[last][1]
    return dict(
        question=one["q"],
        title=one["title"],
        window=one["text"],
        input_ids=window.ids,
        second_segment_from=window.second,
        window_from=window.base,
        span=dict(start=start, end=end, text=one["text"][start:end]),
        margin=round(margin, 3),
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("models", "tokenizer", "hits", "golden"):
        parser.add_argument(name)
    options = parser.parse_args()
    read = list(windows(options.hits, WordPiece(options.tokenizer)))
    full = Model(os.path.join(options.models, "reader-fp32.onnx"))
    quantised = Model(os.path.join(options.models, "reader.onnx"))
    best = [quantised.best(window) for _, window in read]
    margins = [margin for margin, _, _ in best]
    correlation = np.corrcoef(margins, [full.best(window)[0] for _, window in read])[0, 1]
    print(f"{len(read)} windows, correlation of the margins {correlation:.3f}")
    some = range(0, len(read), max(1, len(read) // WRITTEN))
    with open(options.golden, "w", encoding="utf-8") as file:
        for i in some:
            file.write(json.dumps(golden(*read[i], *best[i]), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
