package dev.footnote.language.conversation;

import java.util.List;

/**
 * What one asked and another answered.
 *
 * @param questions what was asked, each understandable by itself; several if they came at once
 * @param sentences what was said to it; none if nothing was
 * @param answers the few words in these that answer, where they are known
 * @param sources the texts of the articles that were cited
 */
public record Exchange(
    List<String> questions, List<String> sentences, List<String> answers, List<String> sources) {

  public Exchange {
    questions = List.copyOf(questions);
    sentences = List.copyOf(sentences);
    answers = List.copyOf(answers);
    sources = List.copyOf(sources);
  }

  /** What was asked last. */
  String question() {
    return questions.getLast();
  }
}
