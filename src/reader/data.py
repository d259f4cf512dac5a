"""Reads every source into examples, and searches for what a question is easily confused with.

An example is {"q", "title", "text", "start", "end"}: a question, an article's title, the words to
read, and where in them the answer stands; start and end are None where they do not answer. Some
have "sentences", the (start, end) of each sentence that answers.
"""

import collections
import json
import math
import pathlib
import re

STOP_WORDS = frozenset(
    "a an the of in on at to for by with from and or is are was were be been do does did what which"
    " who whom whose when where why how many much that this it its as".split()
)

# How the Penn Treebank writes what is not a letter, and how people do.
TREEBANK = [
    (" -LRB- ", " ("), (" -RRB-", ")"), ("`` ", "“"), (" ''", "”"), (" n't", "n't"), (" 's", "'s"),
    (" 're", "'re"), (" 've", "'ve"), (" 'll", "'ll"), (" 'd ", "'d "), (" ,", ","), (" .", "."),
    (" ;", ";"), (" :", ":"), (" ?", "?"), (" !", "!"), (" %", "%"), ("$ ", "$"),
]  # fmt: skip
ANSWER_BEGINS, ANSWER_ENDS = "\x01", "\x02"


def example(question, title, text, start=None, end=None, sentences=None):
    made = dict(q=question, title=title, text=text, start=start, end=end)
    return made if sentences is None else dict(made, sentences=sentences)


def content_words(text):
    return [word for word in re.findall(r"\w+", text.lower()) if word not in STOP_WORDS]


def json_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


# SQuAD


def squad(path):
    """The articles of a SQuAD file."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)["data"]


def squad_examples(articles):
    """Each question beside its paragraph, with the answer that most people gave."""
    examples = []
    for article in articles:
        title = article["title"].replace("_", " ")
        for paragraph in article["paragraphs"]:
            for asked in paragraph["qas"]:
                answers = [(a["answer_start"], a["text"]) for a in asked["answers"]]
                if asked.get("is_impossible"):
                    examples.append(example(asked["question"], title, paragraph["context"]))
                elif answers:
                    count = collections.Counter(answers)
                    start, words = max(count, key=lambda answer: (count[answer], -len(answer[1])))
                    end = start + len(words)
                    text = paragraph["context"]
                    examples.append(example(asked["question"], title, text, start, end))
    return examples


def beside_other_paragraphs(examples, rate, rng):
    """Questions beside the paragraph of their article with most of their words and no answer."""
    paragraphs = collections.defaultdict(dict)
    for one in examples:
        paragraphs[one["title"]][one["text"]] = set(content_words(one["text"]))
    made = []
    for one in examples:
        if one["start"] is None or rng.random() > rate:
            continue
        answer = one["text"][one["start"] : one["end"]].lower()
        asked = set(content_words(one["q"]))
        others = [
            (len(asked & words) + rng.random(), text)
            for text, words in paragraphs[one["title"]].items()
            if text != one["text"] and answer not in text.lower()
        ]
        if others:
            made.append(example(one["q"], one["title"], max(others)[1]))
    return made


# QAMR


def qamr_examples(folder, rng):
    """The questions of QAMR's dev and test sets, each sentence among up to two others."""
    folder = pathlib.Path(folder)
    with open(folder / "wiki-sentences.tsv", encoding="utf-8") as file:
        sentences = dict(line.rstrip("\n").split("\t", 1) for line in file if "\t" in line)
    examples, seen = [], set()
    for part in ("dev", "test"):
        with open(folder / "filtered" / f"{part}.tsv", encoding="utf-8") as file:
            for line in file:
                made = qamr_example(line.rstrip("\n").split("\t"), sentences, seen)
                if made:
                    examples.append(made)
    texts = sorted({one["text"] for one in examples})
    return [among_others(one, texts, rng) for one in examples]


def qamr_example(fields, sentences, seen):
    """None if the sentence is unknown, the answer in pieces, or the question much like another."""
    sentence, question, answer = fields[0], fields[5], sorted(int(n) for n in fields[6].split())
    if sentence not in sentences or not answer:
        return None
    tokens = sentences[sentence].split(" ")
    first, last = answer[0], answer[-1]
    alike = (sentence, first, last, question.split(" ")[0].lower())
    if last >= len(tokens) or answer != list(range(first, last + 1)) or alike in seen:
        return None
    seen.add(alike)
    marked = tokens[:first] + [ANSWER_BEGINS + " ".join(tokens[first : last + 1]) + ANSWER_ENDS]
    text = " ".join(marked + tokens[last + 1 :])
    for treebank, plain in TREEBANK:
        text = text.replace(treebank, plain)
    start = text.index(ANSWER_BEGINS)
    text = text.replace(ANSWER_BEGINS, "")
    return example(question, "", text.replace(ANSWER_ENDS, ""), start, text.index(ANSWER_ENDS))


def among_others(one, texts, rng):
    others = [text for text in rng.sample(texts, rng.choice((0, 1, 1, 2))) if text != one["text"]]
    before = rng.randint(0, len(others))
    shift = sum(len(text) + 1 for text in others[:before])
    text = " ".join(others[:before] + [one["text"]] + others[before:])
    return example(one["q"], "", text, one["start"] + shift, one["end"] + shift)


# Our own questions about articles in numbered sentences

Article = collections.namedtuple("Article", "title sentences paragraphs")
Article.__doc__ = "A title, its sentences, and the number of each sentence's paragraph."

Asked = collections.namedtuple("Asked", "question id article answer sentences near")
Asked.__doc__ = """A question about an article.

answer: its words, which stand in the first of the sentences; None for a near miss
sentences: the indexes of those that answer
near: the indexes of those that nearly do
"""


def numbered_articles(path):
    """{id: Article} of a file of articles in numbered sentences."""
    articles, paragraph = {}, 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("=== "):
                number, title = line[4:].rsplit(" | ", 2)[0].split(" | ", 1)
                article = articles[number.strip()] = Article(title.strip(), [], [])
                paragraph = 0
            elif line.strip():
                for number, words in re.findall(r"\[(\d+)\] (.*?)(?= \[\d+\] |\s*$)", line):
                    if int(number) == len(article.sentences) + 1:
                        article.sentences.append(words.strip())
                        article.paragraphs.append(paragraph)
                paragraph += 1
    return articles


def asked(questions, articles):
    """The questions of a file; those whose answer is not in their sentence are left out."""
    found = []
    for line in json_lines(questions):
        article, answer = articles[line["a"]], line["t"]
        answering = [number - 1 for number in line.get("s") or []] if answer else []
        if answer and not any(answer in article.sentences[i] for i in answering[:1]):
            continue
        near = [min(number, len(article.sentences)) - 1 for number in line.get("near", [])]
        found.append(Asked(line["q"], line["a"], article, answer, answering, near))
    return found


def grow(article, centre, words, rng):
    """(first, last) of the sentences of whole paragraphs around one, of at most so many words."""
    numbers = article.paragraphs

    def first_of(i):
        return numbers.index(numbers[i])

    def last_of(i):
        return len(numbers) - 1 - numbers[::-1].index(numbers[i])

    def fits(first, last):
        return sum(len(s.split()) for s in article.sentences[first : last + 1]) <= words

    first, last = first_of(centre), last_of(centre)
    while True:
        wider = []
        if first > 0:
            wider.append((first_of(first - 1), last))
        if last + 1 < len(numbers):
            wider.append((first, last_of(last + 1)))
        wider = [window for window in wider if fits(*window)]
        if not wider or rng.random() < 0.15:
            return first, last
        first, last = rng.choice(wider)


def window_example(one, centre, words, rng):
    """The question beside a window; None if only a sentence answers whose words are not known."""
    first, last = grow(one.article, centre, words, rng)
    sentences = one.article.sentences[first : last + 1]
    text = " ".join(sentences)
    starts = [sum(len(s) + 1 for s in sentences[:i]) for i in range(len(sentences))]
    inside = [i - first for i in one.sentences if first <= i <= last]
    ranges = [(starts[i], starts[i] + len(sentences[i])) for i in inside]
    if not inside:
        return example(one.question, one.article.title, text, sentences=ranges)
    if inside[0] != one.sentences[0] - first:
        return None
    start = starts[inside[0]] + sentences[inside[0]].index(one.answer)
    end = start + len(one.answer)
    return example(one.question, one.article.title, text, start, end, ranges)


def own_examples(questions, rng):
    """Each question beside the window that answers it, or nearly does; half beside another too."""
    made = []
    for one in questions:
        words = (25, 45, 70, 100, 130)
        if one.sentences:
            made.append(window_example(one, one.sentences[0], rng.choice(words), rng))
            far = confusing_sentence(one, rng) if rng.random() < 0.5 else None
            if far is not None:
                other = window_example(one, far, rng.choice(words), rng)
                made.append(other if other and other["start"] is None else None)
        elif one.near:
            made.append(window_example(one, one.near[0], rng.choice(words), rng))
    return [example for example in made if example]


def confusing_sentence(one, rng):
    """Of the sentences far from all that answer, the one that shares most words; None without."""
    asked = set(content_words(one.question))
    sentences = one.article.sentences
    far = [i for i in range(len(sentences)) if all(abs(i - s) > 3 for s in one.sentences)]
    shared = {i: len(asked & set(content_words(sentences[i]))) + rng.random() for i in far}
    return max(far, key=shared.get, default=None)


# Invented articles, with questions in the form that ./footnote eval reads

Invented = collections.namedtuple("Invented", "question path title paragraphs number start end")
Invented.__doc__ = """A question about an invented article; path is None for a near miss.

number: the index of the paragraph that answers
start, end: where the answer stands in it
"""


def invented_articles(folder):
    """{path: (title, paragraphs)}"""
    articles = {}
    root = pathlib.Path(folder) / "articles"
    for path in sorted(root.rglob("*.txt")):
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        paragraphs = [re.sub(r"\s+", " ", block).strip() for block in blocks if block.strip()]
        articles[str(path.relative_to(root))] = (paragraphs[0], paragraphs[1:])
    return articles


def invented_questions(folder, articles):
    """The questions; those whose evidence is not within one paragraph are left out."""
    found = []
    for line in json_lines(pathlib.Path(folder) / "questions.jsonl"):
        if not line["evidence"]:
            found.append(Invented(line["question"], None, None, None, None, None, None))
            continue
        path, evidence = line["evidence"][0]["article"], line["evidence"][0]["contains"]
        title, paragraphs = articles[path]
        number = next((i for i, text in enumerate(paragraphs) if evidence in text), None)
        if number is not None:
            strings = [s for group in line["answer"] for s in group if s in evidence]
            answer = strings[0] if strings else evidence
            start = paragraphs[number].index(answer, paragraphs[number].index(evidence))
            end = start + len(answer)
            found.append(
                Invented(line["question"], path, title, paragraphs, number, start, end)
            )
    return found


def invented_example(one, rng):
    """The question beside the paragraph that answers, with or without its neighbours."""
    before, after = one.paragraphs[: one.number][-1:], one.paragraphs[one.number + 1 :][:1]
    before = before if rng.random() < 0.5 else []
    after = after if rng.random() < 0.5 else []
    shift = sum(len(text) + 1 for text in before)
    text = " ".join(before + [one.paragraphs[one.number]] + after)
    return example(one.question, one.title, text, one.start + shift, one.end + shift)


# What a question is easily confused with

Window = collections.namedtuple("Window", "article title text parts")
Window.__doc__ = "Words of an article, and the indexes of the sentences or paragraphs they are."


def windows(article_id, article):
    """An article in whole paragraphs of more than 60 words together."""
    made, current = [], []
    for i, sentence in enumerate(article.sentences):
        begins = i > 0 and article.paragraphs[i] != article.paragraphs[i - 1]
        if begins and sum(len(article.sentences[j].split()) for j in current) > 60:
            made.append(current)
            current = []
        current.append(i)
    return [
        Window(article_id, article.title, " ".join(article.sentences[i] for i in part), set(part))
        for part in made + [current]
        if part
    ]


class Search:
    """BM25 over windows, with words cut to six letters."""

    K1, B, DEEPEST = 0.9, 0.4, 60

    def __init__(self, searched):
        self.windows = searched
        counts = [collections.Counter(self.stems(w.text + " " + w.title)) for w in searched]
        frequency = collections.Counter(stem for count in counts for stem in count)
        number = len(searched)
        self.idf = {
            stem: math.log(1 + (number - df + 0.5) / (df + 0.5)) for stem, df in frequency.items()
        }
        lengths = [sum(count.values()) for count in counts]
        mean = sum(lengths) / number
        self.norms = [self.K1 * (1 - self.B + self.B * length / mean) for length in lengths]
        self.postings = collections.defaultdict(list)
        for i, count in enumerate(counts):
            for stem, times in count.items():
                self.postings[stem].append((i, times))

    @staticmethod
    def stems(text):
        return [word[:6] for word in content_words(text)]

    def not_answering(self, question, article, parts, most):
        """Examples of the best windows without any of these parts of the question's article."""
        scores = collections.Counter()
        for stem in sorted(set(self.stems(question))):
            for i, times in self.postings.get(stem, ()):
                gain = times * (self.K1 + 1) / (times + self.norms[i])
                scores[i] += self.idf[stem] * gain
        best = [self.windows[i] for i, _ in scores.most_common(self.DEEPEST)]
        others = [w for w in best if w.article != article or not w.parts & set(parts)]
        return [example(question, w.title, w.text) for w in others[:most]]
