package dev.footnote.answer;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Whitespace;
import dev.footnote.language.conversation.FollowUpGrammar;
import dev.footnote.language.page.ReferenceMarks;
import dev.footnote.language.question.Question;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words that a person quotes to ask about them, as what was said last: then "why?" asks of them.
 */
final class QuotedWords {

  /** As many passages may hold the words. */
  static final int PASSAGES = 5;

  private QuotedWords() {}

  /** The words alone: quoted from an answer, they come with the marks of its footnotes. */
  static String of(String quoted) {
    return Whitespace.oneLine(ReferenceMarks.without(quoted)).strip();
  }

  /**
   * The turn that ends with the words.
   *
   * @param asked the words as a question, see {@link FollowUpGrammar#whether}
   * @param passages that may hold them; if one does, what is asked of the answer is asked of it
   */
  static Conversation.Turn turn(String words, Question asked, List<Passage> passages) {
    List<Sentence> holding =
        passages.stream()
            .map(passage -> holding(words, passage))
            .filter(sentences -> !sentences.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (holding.isEmpty()) {
      return new Conversation.Turn(asked, new Answer.SmallTalk(words));
    }
    List<Statement> statements =
        IntStream.range(0, holding.size())
            .mapToObj(i -> citation(i + 1, holding.get(i)))
            .map(citation -> Statement.quoting(List.of(citation)))
            .toList();
    return new Conversation.Turn(asked, new Answer.GroundedAnswer(statements));
  }

  private static Citation citation(int number, Sentence sentence) {
    return Citation.of(number, sentence.passage(), sentence.span());
  }

  /** The sentences of a passage in which the words stand, or which stand in the words. */
  private static List<Sentence> holding(String words, Passage passage) {
    return passage.sentences().stream()
        .filter(
            sentence -> {
              String text = of(sentence.text());
              return text.contains(words) || words.contains(text);
            })
        .toList();
  }
}
