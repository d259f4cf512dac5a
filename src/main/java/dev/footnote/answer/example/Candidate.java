package dev.footnote.answer.example;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.example.ExampleGrammar;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question that a sentence is likely to answer.
 *
 * @param question the question
 * @param sentence the sentence it was made of
 */
record Candidate(String question, Sentence sentence) {

  /** Those of an article's own sentences, not of what somebody in it says or takes back. */
  static List<Candidate> of(Article article) {
    ExampleGrammar grammar = new ExampleGrammar(article.title(), article.text());
    return article.passages().stream()
        .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
        .filter(passage -> !passage.isRow() && !passage.isCorrection())
        .flatMap(passage -> passage.sentences().stream())
        .filter(sentence -> sentence.speaker().isEmpty())
        .flatMap(sentence -> of(grammar, sentence))
        .toList();
  }

  private static Stream<Candidate> of(ExampleGrammar grammar, Sentence sentence) {
    Passage passage = sentence.passage();
    return grammar.questions(sentence.text(), passage.heading()).stream()
        .map(question -> new Candidate(question, sentence));
  }

  ExampleGrammar.Kind kind() {
    return ExampleGrammar.Kind.of(question);
  }
}
