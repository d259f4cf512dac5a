"""Uncased WordPiece, as BERT's (Devlin et al. 2018), that tells where each token stands."""

import json
import unicodedata

LONGEST_WORD = 100


def is_punctuation(char):
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith("P")


def is_ideograph(char):
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2FA1F
        or 0xF900 <= code <= 0xFAFF
    )


def is_ignored(char):
    return ord(char) == 0xFFFD or unicodedata.category(char).startswith("C")


def fold(char):
    """A character in lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", char.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def words(text):
    """(folded word, start, end) of each run of letters and of each mark of punctuation."""
    found = []
    letters, start, end = [], 0, 0
    for i, char in enumerate(text):
        single = is_punctuation(char) or is_ideograph(char)
        if letters and (single or char.isspace()):
            found.append(("".join(letters), start, end))
            letters = []
        if single:
            found.append((char, i, i + 1))
        elif not char.isspace() and not is_ignored(char):
            start = start if letters else i
            letters.append(fold(char))
            end = i + 1
    if letters:
        found.append(("".join(letters), start, end))
    return found


class WordPiece:
    """Reads the vocabulary of a tokenizer.json."""

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.cls = self.vocabulary["[CLS]"]
        self.sep = self.vocabulary["[SEP]"]
        self.unknown = self.vocabulary["[UNK]"]
        self.known = {}

    def encode(self, text):
        """The number of each token, and its (start, end) in the text.

        Where folding changes a word's length, each of its tokens has the offsets of the word.
        """
        ids, offsets = [], []
        for word, start, end in words(text):
            exact = len(word) == end - start
            at = start
            for number, length in self.pieces(word):
                ids.append(number)
                offsets.append((at, at + length) if exact else (start, end))
                at += length
        return ids, offsets

    def pieces(self, word):
        """(number, length) of each token of a word: the longest that fit, from the left."""
        if word not in self.known:
            self.known[word] = self.split(word)
        return self.known[word]

    def split(self, word):
        whole = [(self.unknown, len(word))]
        if len(word) > LONGEST_WORD:
            return whole
        pieces, start = [], 0
        while start < len(word):
            end = self.longest(word, start)
            if end == start:
                return whole
            pieces.append((self.vocabulary[self.piece(word, start, end)], end - start))
            start = end
        return pieces

    def longest(self, word, start):
        end = len(word)
        while end > start and self.piece(word, start, end) not in self.vocabulary:
            end -= 1
        return end

    @staticmethod
    def piece(word, start, end):
        return ("##" if start else "") + word[start:end]
