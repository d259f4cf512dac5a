package dev.footnote.answer.generated;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.CitationVerifier;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Phrases;
import dev.footnote.language.Span;
import dev.footnote.language.Term;
import dev.footnote.language.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One answer of a chat model, sentence by sentence: what holds is said at once, the rest dropped.
 */
final class StreamedAnswer {

  private static final int LONGEST_ANSWER = 8;

  /** A model that goes on is not listened to. */
  private static final int MOST_HEARD = 30;

  private static final int MOST_RELATED = 3;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？][\"”’)]*$");

  private final Question question;
  private final Evidence evidence;
  private final GroundedAnswer known;
  private final Consumer<Statement> spoken;
  private final boolean keepUnsupported;
  private final SentenceStream sentences = new SentenceStream();
  private final Map<Footnote, Citation> footnotes = new LinkedHashMap<>();
  private final List<Statement> said = new ArrayList<>();
  private final List<Reply.Dropped> dropped = new ArrayList<>();
  private int heard;
  private boolean refused;

  private record Footnote(Passage passage, Span span) {}

  /**
   * @param known an answer that surely is one: what the model says must have to do with it or with
   *     the question
   * @param keepUnsupported whether a sentence that nothing holds is said, marked, once another held
   */
  StreamedAnswer(
      Question question,
      List<Passage> passages,
      GroundedAnswer known,
      boolean keepUnsupported,
      Consumer<Statement> spoken) {
    this.question = question;
    this.evidence = new Evidence(question, passages, new CitationVerifier());
    this.known = known;
    this.keepUnsupported = keepUnsupported;
    this.spoken = spoken;
  }

  /** Takes in the next words; false when no more are wanted. */
  boolean hear(String words) {
    sentences.add(words).forEach(this::judge);
    return listens();
  }

  /**
   * Takes in the last sentence.
   *
   * @param complete whether the model came to its end, so that this sentence is whole
   */
  void end(boolean complete) {
    for (SpokenSentence rest : sentences.rest()) {
      if (complete || SENTENCE_END.matcher(rest.text()).find()) {
        judge(rest);
      } else {
        drop(rest, "it was cut off");
      }
    }
  }

  /** What may be said; empty if nothing that was heard holds. */
  Optional<Answer> answer() {
    if (!said.isEmpty()) {
      return Optional.of(new GroundedAnswer(said));
    }
    return refused
        ? Optional.of(
            new Abstention(
                "The articles come near this, but do not answer it.",
                known.citations().stream().limit(MOST_RELATED).toList()))
        : Optional.empty();
  }

  List<Reply.Dropped> dropped() {
    return List.copyOf(dropped);
  }

  private boolean listens() {
    return !refused && said.size() < LONGEST_ANSWER && heard < MOST_HEARD;
  }

  private void judge(SpokenSentence sentence) {
    if (!listens()) {
      return;
    }
    heard++;
    if (sentence.marks().isEmpty() && Phrases.saysNotFound(sentence.text())) {
      refused = said.isEmpty();
      return;
    }
    Evidence.Finding finding = evidence.find(sentence);
    Optional<Statement> statement = finding.statement();
    if (statement.isEmpty()) {
      drop(sentence, finding.objection());
    } else if (!concernsQuestion(statement.get())) {
      drop(sentence, "it has nothing to do with the question");
    } else if (said.stream().noneMatch(s -> s.text().equals(sentence.text()))) {
      say(statement.get());
    }
  }

  private void say(Statement found) {
    List<Citation> citations = found.citations().stream().map(this::numbered).toList();
    Statement statement = new Statement(found.text(), citations);
    said.add(statement);
    spoken.accept(statement);
  }

  private Citation numbered(Citation found) {
    return footnotes.computeIfAbsent(
        new Footnote(found.passage(), found.span()),
        footnote -> Citation.of(footnotes.size() + 1, footnote.passage, footnote.span));
  }

  private void drop(SpokenSentence sentence, String reason) {
    dropped.add(new Reply.Dropped(sentence.text(), reason));
    if (keepUnsupported && !said.isEmpty()) {
      say(Statement.unsupported(sentence.text()));
    }
  }

  /** Whether it shares a claim with the question or with what surely answers it. */
  private boolean concernsQuestion(Statement statement) {
    Set<String> about = new HashSet<>(question.claims());
    known.statements().forEach(s -> about.addAll(Term.claims(s.text())));
    Set<String> claims = Term.claims(statement.text());
    claims.retainAll(about);
    return !claims.isEmpty();
  }
}
