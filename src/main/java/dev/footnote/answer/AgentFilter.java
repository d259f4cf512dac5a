package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.language.Syntax;
import dev.footnote.language.Term;
import dev.footnote.language.Wording.Word;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.ScoredSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a question names as the one who did or said what it asks for: Rosenstein in "Why did
 * Rosenstein recuse himself?". What others did or said does not answer it. Where the words do not
 * tell who did it, nothing is ruled out.
 */
final class AgentFilter {

  private static final Set<String> AUXILIARIES = Syntax.words("did do does had has have");

  /** Verbs that ask for somebody's words. */
  private static final Set<String> ASKING_FOR_WORDS =
      Syntax.words(
          """
          announce announced argue argued claim claimed comment commented complain complained insist
          insisted reply replied said say state stated tell told tweet tweeted
          """);

  private static final Pattern QUOTATION = Pattern.compile("^[“\"]");

  private final Set<String> name;
  private final String verb;

  /** The verb as it stands after "did": after a name, this form is a noun's ("the Lind report"). */
  private final String form;

  private final boolean speaks;

  private AgentFilter(Set<String> name, Word verb, String form, boolean speaks) {
    this.name = name;
    this.verb = key(verb);
    this.form = form;
    this.speaks = speaks;
  }

  /**
   * The one named by a question such as "What did Ms. Lind say?"; empty for any other.
   *
   * @param hits what was found for it, from which names are known that it has in lower case
   */
  static Optional<AgentFilter> of(String question, List<Hit> hits) {
    Syntax asked = new Syntax(question);
    return named(asked)
        .or(
            () ->
                asked.holdsAny(AUXILIARIES)
                    ? named(new Syntax(question, names(hits)))
                    : Optional.empty());
  }

  private static Optional<AgentFilter> named(Syntax asked) {
    for (int i = 0; i + 2 < asked.size(); i++) {
      String auxiliary = asked.word(i).folded();
      int first = i + (asked.word(i + 1).folded().equals("the") ? 2 : 1);
      int end = asked.endOfName(first);
      int verb = asked.verbAfter(end - 1);
      if (AUXILIARIES.contains(auxiliary) && end > first && verb >= 0 && asked.isPlain(verb)) {
        Word asking = asked.word(verb);
        boolean forWords = i > 0 && asked.word(i - 1).folded().equals("what");
        return Optional.of(
            new AgentFilter(
                asked.name(first, end),
                asking,
                auxiliary.startsWith("h") ? "" : asking.folded(),
                forWords && ASKING_FOR_WORDS.contains(asking.folded())));
      }
    }
    return Optional.empty();
  }

  /** Words, folded, that have a capital letter wherever they stand within a sentence. */
  private static Set<String> names(List<Hit> hits) {
    Set<String> names = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Hit hit : hits) {
      for (Span sentence : hit.passage().sentences()) {
        Syntax text = new Syntax(sentence.of(hit.passage().article().text()));
        for (int i = 1; i < text.size(); i++) {
          (text.isNamePart(i) ? names : others).add(text.word(i).folded());
        }
      }
    }
    names.removeAll(others);
    return names;
  }

  /**
   * Of what was found, the sentences that may answer. Where words are asked for, those in which the
   * one named says something or, failing these, does something. Where the best one tells that
   * others did it, or is from an article that never names the one asked for, those in which the one
   * may have done it, of passages that do name them. All of them otherwise.
   */
  List<Hit> among(List<Hit> hits) {
    if (speaks) {
      List<Hit> spoken = only(hits, this::speaksIn);
      return spoken.isEmpty() ? only(hits, this::doesSomethingIn) : spoken;
    }
    return isBestAboutOthers(hits) ? only(hits, this::mayTellOfTheOneNamed) : hits;
  }

  private boolean mayTellOfTheOneNamed(Passage passage, Span sentence) {
    return toldIn(passage, sentence) == Told.MAYBE_BY_THE_ONE_NAMED
        && new Syntax(passage.heading() + "\n" + passage.text()).mentions(name);
  }

  private boolean isMentionedIn(Article article) {
    return new Syntax(article.title() + "\n" + article.text()).mentions(name);
  }

  private boolean isBestAboutOthers(List<Hit> hits) {
    @Nullable Hit bestHit = null;
    @Nullable ScoredSentence best = null;
    for (Hit hit : hits) {
      for (ScoredSentence sentence : hit.sentences()) {
        if (best == null || sentence.score() > best.score()) {
          bestHit = hit;
          best = sentence;
        }
      }
    }
    return bestHit != null
        && best != null
        && (toldIn(bestHit.passage(), best.span()) == Told.BY_OTHERS
            || !isMentionedIn(bestHit.passage().article()));
  }

  private static List<Hit> only(List<Hit> hits, BiPredicate<Passage, Span> may) {
    return hits.stream()
        .flatMap(hit -> hit.keeping(one -> may.test(hit.passage(), one.span())).stream())
        .toList();
  }

  /** What a sentence tells of who did it. */
  private enum Told {
    NOTHING,
    BY_OTHERS,
    MAYBE_BY_THE_ONE_NAMED
  }

  private Told toldIn(Passage passage, Span sentence) {
    Syntax text = new Syntax(sentence.of(passage.article().text()));
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
        .filter(at -> text.isPlain(at) && key(text.word(at)).equals(verb))
        .filter(at -> !text.word(at).folded().equals(form))
        .mapToObj(text::doerOf)
        .toList();
  }

  private boolean speaksIn(Passage passage, Span sentence) {
    String article = passage.article().text();
    Syntax text = new Syntax(sentence.of(article));
    if (speaksIn(text)) {
      return true;
    }
    int pronoun = text.speakingPronoun();
    if (pronoun >= 0) {
      return mayMean(text, pronoun, passage, sentence).stream().anyMatch(this::isNamedIn);
    }
    return QUOTATION.matcher(text.text()).find()
        && around(passage).stream().anyMatch(one -> speaksIn(new Syntax(one)));
  }

  private boolean doesSomethingIn(Passage passage, Span sentence) {
    return doesSomethingIn(new Syntax(sentence.of(passage.article().text())));
  }

  private boolean doesSomethingIn(Syntax text) {
    return text.doers().stream().anyMatch(this::isNamedIn);
  }

  /** Whom a pronoun may mean: somebody in its sentence, else before it, or in the title. */
  private static List<Set<String>> mayMean(
      Syntax text, int pronoun, Passage passage, Span sentence) {
    List<Set<String>> inSentence = text.namesBefore(pronoun);
    if (!inSentence.isEmpty()) {
      return inSentence;
    }
    Article article = passage.article();
    String before = article.text().substring(passage.span().start(), sentence.start());
    Syntax context = new Syntax(article.title() + "\n" + before);
    return context.namesBefore(context.size());
  }

  /** The sentences from which a quotation has its speaker. */
  private static List<String> around(Passage passage) {
    Article article = passage.article();
    List<String> around = new ArrayList<>();
    if (passage.number() > 0) {
      Passage before = article.passages().get(passage.number() - 1);
      if (before.kind() == Block.Kind.PARAGRAPH) {
        around.add(before.sentences().getLast().of(article.text()));
      }
    }
    passage.sentences().forEach(one -> around.add(one.of(article.text())));
    return around;
  }

  /** Whether the one named is a speaker, or does something and somebody speaks as was asked. */
  private boolean speaksIn(Syntax text) {
    return text.speakers().stream().anyMatch(this::isNamedIn)
        || (doesSomethingIn(text) && doersOfIt(text).stream().anyMatch(Set::isEmpty));
  }

  private boolean isNamedIn(Set<String> others) {
    return others.stream().anyMatch(name::contains);
  }

  /** What the forms of a verb have in common. */
  private static String key(Word word) {
    return Term.of(word.text()).stream().findFirst().map(Term::key).orElse(word.folded());
  }
}
