"""Writes the examples to train on, shuffled: stage1.jsonl and stage2.jsonl.

usage: mix.py DATA OUT

DATA holds squad/dev-v1.1.json, squad/dev-v2.0.json, qamr/ (QAMR's folder "data"),
questions/NAME.txt with NAME.jsonl beside it, and invented/ (articles/ and questions.jsonl); see
README.md.
"""

import argparse
import json
import pathlib
import random
import re

import data

SENTENCE_END = re.compile(r"[.!?][\"”)]*\s+(?=[A-Z\"“(])")
CROPPED_TO = 100


def crop(one, rng):
    """Most of the long texts lose what lies far from the answer, at the ends of sentences."""
    text = one["text"]
    if words(text) < CROPPED_TO * 1.2 or rng.random() < 0.4:
        return one
    cuts = [0] + [end.end() for end in SENTENCE_END.finditer(text)] + [len(text)]
    first, last = sentences_around(one, cuts, rng)
    while True:
        wider = [
            (a, b)
            for a, b in ((first - 1, last), (first, last + 1))
            if a >= 0 and b < len(cuts) and words(text[cuts[a] : cuts[b]]) <= CROPPED_TO
        ]
        if not wider:
            break
        first, last = rng.choice(wider)
    kept = text[cuts[first] : cuts[last]].rstrip()
    if one["start"] is None:
        return dict(one, text=kept)
    return dict(one, text=kept, start=one["start"] - cuts[first], end=one["end"] - cuts[first])


def sentences_around(one, cuts, rng):
    """The cuts before and behind the answer; without an answer those of any sentence."""
    if one["start"] is None:
        first = rng.randrange(len(cuts) - 1)
        return first, first + 1
    first = max(i for i in range(len(cuts) - 1) if cuts[i] <= one["start"])
    last = next(i for i in range(first + 1, len(cuts)) if cuts[i] >= one["end"])
    return first, last


def words(text):
    return len(text.split())


class Squad:
    """Half of SQuAD's dev sets: every other article by title, so that the rest can measure."""

    def __init__(self, folder):
        first = data.squad(folder / "dev-v1.1.json")
        half = set(sorted(article["title"] for article in first)[::2])
        second = data.squad(folder / "dev-v2.0.json")
        self.answered = data.squad_examples(a for a in first if a["title"] in half)
        self.unanswered = [
            one
            for one in data.squad_examples(a for a in second if a["title"] in half)
            if one["start"] is None
        ]

    def all(self, rng):
        return self.answered + self.unanswered + self.others(self.answered, rng)

    def some(self, rng):
        """About a tenth of stage 2, so that what stage 1 taught is not forgotten."""
        others = self.others(rng.sample(self.answered, 2000), rng)
        return rng.sample(self.answered, 2500) + rng.sample(self.unanswered, 1500) + others

    @staticmethod
    def others(examples, rng):
        return data.beside_other_paragraphs(examples, 0.4, rng)


def stage1(squad, qamr_folder, rng):
    """Where an answer stands, and that there may be none: SQuAD and QAMR."""
    qamr = data.qamr_examples(qamr_folder, rng)
    chosen = rng.sample(qamr, min(14_000, len(qamr)))
    unanswered = [
        data.example(one["q"], "", rng.choice(qamr)["text"]) for one in rng.sample(chosen, 600)
    ]
    return [crop(one, rng) for one in squad.all(rng)] + chosen + unanswered


def stage2(squad, questions_folder, invented_folder, rng):
    """As people ask in a chat, beside what answers, what nearly does, and what a search brings."""
    articles, questions = {}, []
    for path in sorted(questions_folder.glob("*.txt")):
        numbered = data.numbered_articles(path)
        articles.update(numbered)
        questions += data.asked(path.with_suffix(".jsonl"), numbered)
    invented = data.invented_articles(invented_folder)
    search = data.Search(
        [window for number, article in articles.items() for window in data.windows(number, article)]
        + [
            data.Window(path, title, text, {i})
            for path, (title, paragraphs) in invented.items()
            for i, text in enumerate(paragraphs)
        ]
    )
    examples = [crop(one, rng) for one in squad.some(rng)]
    examples += data.own_examples(questions, rng)
    for one in questions:
        if rng.random() < 0.35:
            examples += search.not_answering(one.question, one.id, one.sentences, 1)
    for one in data.invented_questions(invented_folder, invented):
        examples += beside_invented(one, search, rng)
    return examples


def beside_invented(one, search, rng):
    if one.path is None:
        return search.not_answering(one.question, None, (), 1)
    answering = [data.invented_example(one, rng)]
    if rng.random() < 0.5:
        around = (one.number - 1, one.number, one.number + 1)
        answering += search.not_answering(one.question, one.path, around, 1)
    return answering


def write(path, examples, rng):
    rng.shuffle(examples)
    with open(path, "w", encoding="utf-8") as file:
        for one in examples:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")
    unanswered = sum(one["start"] is None for one in examples)
    print(f"{path}: {len(examples)} examples, {unanswered} without an answer")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    options = parser.parse_args()
    rng = random.Random(7)
    folder = options.data
    squad = Squad(folder / "squad")
    options.out.mkdir(parents=True, exist_ok=True)
    write(options.out / "stage1.jsonl", stage1(squad, folder / "qamr", rng), rng)
    own = stage2(squad, folder / "questions", folder / "invented", rng)
    write(options.out / "stage2.jsonl", own, rng)


if __name__ == "__main__":
    main()
