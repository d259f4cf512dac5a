package dev.footnote.reading;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Phrases;
import dev.footnote.language.Syntax;
import dev.footnote.language.Token;
import dev.footnote.language.question.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Keeps to what the one whom a question names did or said: in "Why did Rosenstein recuse himself?"
 * what others did does not answer it. Where the words do not tell who did it, nothing is ruled out.
 */
final class AgentFilter {

  private final Agent agent;

  AgentFilter(Agent agent) {
    this.agent = agent;
  }

  /**
   * Of what was found, the sentences that may answer. Where words are asked for, those in which the
   * one named says something or, failing these, does something. Where the best one tells that
   * others did it, or is from an article that never names the one asked for, those in which the one
   * may have done it, of passages that do name them. All of them otherwise.
   */
  List<RankedPassage> among(List<RankedPassage> hits) {
    if (agent.speaks()) {
      List<RankedPassage> spoken = only(hits, this::speaksIn);
      return spoken.isEmpty() ? only(hits, this::doesSomethingIn) : spoken;
    }
    return isBestAboutOthers(hits) ? only(hits, this::mayTellOfTheOneNamed) : hits;
  }

  /** Whether a sentence tells that others did it, and not that the one named did. */
  boolean tellsOfOthers(Sentence sentence) {
    return toldIn(sentence) == Told.BY_OTHERS;
  }

  private boolean mayTellOfTheOneNamed(Sentence sentence) {
    Passage passage = sentence.passage();
    return toldIn(sentence) == Told.MAYBE_BY_THE_ONE_NAMED
        && syntax(passage.heading() + "\n" + passage.text()).mentions(agent.name());
  }

  private boolean isMentionedIn(Article article) {
    return syntax(article.title() + "\n" + article.text()).mentions(agent.name());
  }

  private boolean isBestAboutOthers(List<RankedPassage> hits) {
    return hits.stream()
        .flatMap(hit -> hit.sentences().stream())
        .reduce((best, one) -> one.score() > best.score() ? one : best)
        .map(ScoredSentence::sentence)
        .filter(best -> tellsOfOthers(best) || !isMentionedIn(best.article()))
        .isPresent();
  }

  private static List<RankedPassage> only(List<RankedPassage> hits, Predicate<Sentence> may) {
    return hits.stream()
        .flatMap(hit -> hit.keeping(one -> may.test(one.sentence())).stream())
        .toList();
  }

  private static Syntax syntax(Sentence sentence) {
    return new Syntax(sentence.text(), sentence.tokens());
  }

  private static Syntax syntax(String text) {
    return new Syntax(text, Token.of(text));
  }

  /** What a sentence tells of who did it. */
  private enum Told {
    NOTHING,
    BY_OTHERS,
    MAYBE_BY_THE_ONE_NAMED
  }

  private Told toldIn(Sentence sentence) {
    Syntax text = syntax(sentence);
    List<Set<String>> doers = doersOfIt(text);
    if (doers.isEmpty()) {
      return Told.NOTHING;
    }
    boolean maybe = doers.stream().anyMatch(doer -> doer.isEmpty() || isNamedIn(doer));
    return maybe || doesSomethingIn(text) ? Told.MAYBE_BY_THE_ONE_NAMED : Told.BY_OTHERS;
  }

  /** Who does what is asked for, each time it is told; an empty name where that is not known. */
  private List<Set<String>> doersOfIt(Syntax text) {
    return IntStream.range(0, text.size())
        .filter(at -> text.isPlain(at) && Agent.key(text.word(at)).equals(agent.verb()))
        .filter(at -> !text.word(at).folded().equals(agent.form()))
        .mapToObj(text::doerOf)
        .toList();
  }

  private boolean speaksIn(Sentence sentence) {
    Syntax text = syntax(sentence);
    if (speaksIn(text)) {
      return true;
    }
    int pronoun = text.speakingPronoun();
    if (pronoun >= 0) {
      return mayMean(text, pronoun, sentence).stream().anyMatch(this::isNamedIn);
    }
    return Phrases.beginsWithQuotation(sentence.text())
        && around(sentence.passage()).stream().anyMatch(one -> speaksIn(syntax(one)));
  }

  private boolean doesSomethingIn(Sentence sentence) {
    return doesSomethingIn(syntax(sentence));
  }

  private boolean doesSomethingIn(Syntax text) {
    return text.doers().stream().anyMatch(this::isNamedIn);
  }

  /** Whom a pronoun may mean: somebody in its sentence, else before it, or in the title. */
  private static List<Set<String>> mayMean(Syntax text, int pronoun, Sentence sentence) {
    List<Set<String>> inSentence = text.namesBefore(pronoun);
    if (!inSentence.isEmpty()) {
      return inSentence;
    }
    Article article = sentence.article();
    int start = sentence.passage().span().start();
    String before = article.text().substring(start, sentence.span().start());
    Syntax context = syntax(article.title() + "\n" + before);
    return context.namesBefore(context.size());
  }

  /** The sentences from which a quotation has its speaker. */
  private static List<Sentence> around(Passage passage) {
    List<Sentence> around = new ArrayList<>();
    if (passage.number() > 0) {
      Passage before = passage.article().passages().get(passage.number() - 1);
      if (before.kind() == Block.Kind.PARAGRAPH) {
        around.add(before.sentences().getLast());
      }
    }
    around.addAll(passage.sentences());
    return around;
  }

  /** Whether the one named is a speaker, or does something and somebody speaks as was asked. */
  private boolean speaksIn(Syntax text) {
    return text.speakers().stream().anyMatch(this::isNamedIn)
        || (doesSomethingIn(text) && doersOfIt(text).stream().anyMatch(Set::isEmpty));
  }

  private boolean isNamedIn(Set<String> others) {
    return others.stream().anyMatch(agent.name()::contains);
  }
}
