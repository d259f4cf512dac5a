package dev.footnote.evaluation.speed;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.evaluation.BenchmarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real text that everything is measured with or made of.
 *
 * @param paragraphs the sentences of each paragraph, in order
 */
record RealText(List<List<String>> paragraphs) {

  /** About 160 tokens of English, in UTF-16 units. */
  static final int PASSAGE = 640;

  RealText {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
    if (paragraphs.stream().allMatch(List::isEmpty)) {
      throw new BenchmarkException("there is no text to measure with; name articles with --corpus");
    }
  }

  static RealText of(List<Article> articles) {
    return new RealText(
        articles.stream()
            .flatMap(article -> article.passages().stream())
            .map(RealText::sentences)
            .filter(sentences -> !sentences.isEmpty())
            .toList());
  }

  private static List<String> sentences(Passage passage) {
    return passage.sentences().stream()
        .map(Sentence::text)
        .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** Its sentences, in order. */
  List<String> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }

  /** Its words, as they are written. */
  List<String> words() {
    return sentences().stream().flatMap(sentence -> Stream.of(sentence.split(" ", -1))).toList();
  }

  /**
   * Passages of about 160 tokens: short paragraphs are joined, long ones are cut, so that no text
   * is in two of them.
   *
   * @param most at most so many, at least 1
   */
  List<String> passages(int most) {
    List<String> passages = new ArrayList<>();
    StringBuilder passage = new StringBuilder();
    for (String sentence : sentences()) {
      passage.append(passage.isEmpty() ? "" : " ").append(sentence);
      if (passage.length() >= PASSAGE) {
        passages.add(passage.substring(0, Math.min(passage.length(), 3 * PASSAGE / 2)));
        passage.setLength(0);
      }
      if (passages.size() == most) {
        return passages;
      }
    }
    return passages.isEmpty() ? List.of(passage.toString()) : passages;
  }

  /** From each of these sentences on about 160 tokens, as far as its paragraph goes. */
  List<Opening> openings(int most) {
    List<Opening> openings = new ArrayList<>();
    for (List<String> paragraph : paragraphs) {
      for (int i = 0; i < paragraph.size(); i++) {
        String rest = paragraph.stream().skip(i).collect(Collectors.joining(" "));
        openings.add(
            new Opening(paragraph.get(i), rest.substring(0, Math.min(PASSAGE, rest.length()))));
      }
    }
    int step = Math.ceilDiv(openings.size(), most);
    List<Opening> some = new ArrayList<>();
    for (int i = 0; i < openings.size(); i += step) {
      some.add(openings.get(i));
    }
    return some;
  }

  /**
   * A place where a passage may begin.
   *
   * @param sentence the first
   * @param passage the sentence and what follows it
   */
  record Opening(String sentence, String passage) {}
}
