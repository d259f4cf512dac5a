package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an article says behind what was cited of it: "tell me more". */
final class Continuation {

  private static final int SENTENCES = 2;

  private Continuation() {}

  /**
   * The next sentences of the article that was cited last, which were not said yet.
   *
   * @param conversation with a footnote
   * @param topic only sentences of passages that have all of its content words, if any have; empty
   *     for any
   */
  static Answer of(Conversation conversation, String topic) {
    Citation last = conversation.cited().getFirst();
    Set<Sentence> said = new HashSet<>();
    conversation.turns().stream()
        .map(Conversation.Turn::answer)
        .filter(GroundedAnswer.class::isInstance)
        .map(GroundedAnswer.class::cast)
        .flatMap(answer -> answer.citations().stream())
        .flatMap(Continuation::sentences)
        .forEach(said::add);
    Set<String> sought = new HashSet<>();
    Token.of(topic).stream().filter(w -> !w.isStopWord()).map(Token::stem).forEach(sought::add);
    List<Sentence> unsaid = following(last).filter(one -> !said.contains(one)).toList();
    List<Sentence> more =
        unsaid.stream().filter(one -> tellsOf(one, sought)).limit(SENTENCES).toList();
    if (more.isEmpty() && sought.isEmpty()) {
      return new Abstention("The articles don’t say more about it.", List.of());
    }
    if (more.isEmpty()) {
      return new Abstention("The articles don’t say more about “" + topic + "”.", List.of());
    }
    List<Statement> statements = new ArrayList<>();
    for (Sentence sentence : more) {
      statements.add(
          Statement.quoting(
              List.of(Citation.of(statements.size() + 1, sentence.passage(), sentence.span()))));
    }
    return new GroundedAnswer(statements);
  }

  private static Stream<Sentence> sentences(Citation citation) {
    return citation.passage().sentences().stream()
        .filter(sentence -> sentence.span().overlaps(citation.span()));
  }

  /** All sentences of running text behind the footnote, then those before it. */
  private static Stream<Sentence> following(Citation citation) {
    List<Sentence> all =
        citation.article().passages().stream()
            .filter(passage -> passage.kind() == Block.Kind.PARAGRAPH)
            .map(Passage::sentences)
            .flatMap(List::stream)
            .toList();
    return Stream.concat(
        all.stream().filter(one -> one.span().start() >= citation.span().end()),
        all.stream().filter(one -> one.span().end() <= citation.span().start()));
  }

  private static boolean tellsOf(Sentence sentence, Set<String> sought) {
    return sought.isEmpty()
        || sentence.passage().sentences().stream()
            .flatMap(one -> one.tokens().stream().map(Token::stem))
            .toList()
            .containsAll(sought);
  }
}
