package dev.footnote.answer.generated;

import dev.footnote.language.SentenceSplitter;
import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts what a chat model says, as it comes in, into sentences with their marks. */
final class SentenceStream {

  /** Without a sentence's end in so many characters it is not an answer. */
  private static final int LONGEST_SENTENCE = 4_000;

  private static final Set<Integer> ENDS =
      ".!?…。！？\n".codePoints().boxed().collect(Collectors.toUnmodifiableSet());

  private final StringBuilder unfinished = new StringBuilder();
  private boolean mayHoldEnd;

  /** The sentences that {@code words} completes; the last one heard is open until more follows. */
  List<SpokenSentence> add(String words) {
    unfinished.append(words);
    if (unfinished.length() > LONGEST_SENTENCE) {
      return rest();
    }
    mayHoldEnd |= words.codePoints().anyMatch(ENDS::contains);
    if (!mayHoldEnd) {
      return List.of();
    }
    List<SpokenSentence> complete = new ArrayList<>();
    int lineEnd = unfinished.lastIndexOf("\n");
    if (lineEnd >= 0) {
      complete.addAll(sentences(unfinished.substring(0, lineEnd)));
      unfinished.delete(0, lineEnd + 1);
    }
    String line = SpokenSentence.withPlainMarks(unfinished.toString());
    List<Span> spans = split(line);
    for (int i = 0; i + 1 < spans.size(); i++) {
      Span next = spans.get(i + 1);
      if (SpokenSentence.of(next.of(line)).isEmpty()) {
        break;
      }
      complete.addAll(sentences(spans.get(i).of(line)));
      unfinished.setLength(0);
      unfinished.append(line.substring(next.start()));
    }
    mayHoldEnd = unfinished.codePoints().anyMatch(ENDS::contains);
    return complete;
  }

  /** What is left at the end, whether or not it is whole. */
  List<SpokenSentence> rest() {
    List<SpokenSentence> rest = sentences(unfinished.toString());
    unfinished.setLength(0);
    return rest;
  }

  private static List<SpokenSentence> sentences(String text) {
    return SpokenSentence.withPlainMarks(text)
        .lines()
        .flatMap(line -> split(line).stream().map(span -> SpokenSentence.of(span.of(line))))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static List<Span> split(String line) {
    return line.isBlank() ? List.of() : SentenceSplitter.of(line).split(new Span(0, line.length()));
  }
}
