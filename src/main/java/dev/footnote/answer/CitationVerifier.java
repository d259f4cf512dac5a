package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Folding;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Negation;
import dev.footnote.language.Phrases;
import dev.footnote.language.Relations;
import dev.footnote.language.Term;
import dev.footnote.language.Term.Kind;
import dev.footnote.language.Token;
import dev.footnote.language.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds statements against the words they cite. That a quote stands in its article is certain by
 * {@link Citation}'s making; this decides whether the statement says what the quote says.
 *
 * <p>It is strict rather than clever: numbers, dates, names and quoted words must be there, in the
 * same relations, affirmed or denied alike, and hardly any other word may be new. A true sentence
 * in words of its own may be refused; then the article's own sentence is shown in its place.
 */
public final class CitationVerifier {

  /** Of this many claims one may be in the speaker's own words. */
  private static final int CLAIMS_PER_OWN_WORD = 10;

  private static final int FEWEST_CLAIMS = 2;

  /** In UTF-16 units; a flood of words is no sentence. */
  private static final int LONGEST_SENTENCE = 1_000;

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)(?:\"|$)");
  private static final Pattern ELISION = Pattern.compile("\\.{3}|…|\\[[^\\]]*\\]");

  /**
   * The draft with only what its footnotes hold; an abstention where nothing is left.
   *
   * @param question what was asked, whose names and dates an answer may repeat
   */
  public Answerer.Draft verify(Question question, Answerer.Draft draft) {
    if (!(draft.answer() instanceof GroundedAnswer answer)) {
      return draft;
    }
    List<Statement> held = new ArrayList<>();
    List<Reply.Dropped> dropped = new ArrayList<>(draft.dropped());
    for (Statement statement : answer.statements()) {
      objection(question, statement)
          .ifPresentOrElse(
              reason -> dropped.add(new Reply.Dropped(statement.text(), reason)),
              () -> held.add(statement));
    }
    Answer verified =
        held.isEmpty()
            ? new Abstention(
                "The articles do not say enough to answer this.",
                answer.citations().stream().limit(3).toList())
            : new GroundedAnswer(held, answer.missing());
    return new Answerer.Draft(verified, draft.mode(), draft.confidence(), dropped, draft.usage());
  }

  /** Passes on to {@code spoken} only what its footnotes hold. */
  public Consumer<Statement> guarding(Question question, Consumer<Statement> spoken) {
    return statement -> {
      if (objection(question, statement).isEmpty()) {
        spoken.accept(statement);
      }
    };
  }

  /** Why a statement may not be said, for a person; empty if its footnotes hold it. */
  public Optional<String> objection(Question question, Statement statement) {
    if (statement.citations().isEmpty()) {
      return Optional.empty(); // it says itself that nothing supports it
    }
    String text = statement.text();
    if (statement.citations().stream()
        .flatMap(citation -> Stream.of(citation.quote(), citation.said()))
        .map(Folding::fold)
        .anyMatch(Folding.fold(text)::equals)) {
      return Optional.empty();
    }
    String evidence =
        statement.citations().stream().map(Citation::evidence).collect(Collectors.joining("\n"));
    List<Passage> passages = statement.citations().stream().map(Citation::passage).toList();
    return Stream.<Supplier<Optional<String>>>of(
            () -> misquoted(text, passages),
            () -> otherNumber(text, evidence, headings(passages), question),
            () -> otherName(text, evidence, passages, question),
            () -> ownWords(text, evidence, headings(passages), question),
            () -> turnedAround(text, evidence))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String headings(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.headings().stream())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> misquoted(String text, List<Passage> passages) {
    Matcher quoted = QUOTED.matcher(Folding.fold(text));
    while (quoted.find()) {
      for (String part : ELISION.split(quoted.group(1), -1)) {
        String words = part.strip().replaceFirst("[,.;:!?]+$", "");
        if (passages.stream().noneMatch(p -> Folding.fold(p.text()).contains(words))) {
          return Optional.of("no cited passage holds the quoted words “" + words + "”");
        }
      }
    }
    return Optional.empty();
  }

  /** Numbers must stand in the evidence; dates may come from the heading or the question too. */
  private static Optional<String> otherNumber(
      String text, String evidence, String headings, Question question) {
    List<Term> evidenced = Term.of(evidence + "\n" + headings);
    Set<String> numbers = keys(evidenced);
    Set<String> dates = dates(evidenced);
    dates.addAll(dates(question.terms()));
    List<Term> terms = Term.of(text);
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      boolean inDate = i > 0 && terms.get(i - 1).isMonth();
      if (inDate
          && term.kind() == Kind.NUMBER
          && !dates.contains(terms.get(i - 1).key() + " " + term.key())) {
        return Optional.of(
            "the date “"
                + text.substring(terms.get(i - 1).start(), term.end())
                + "” is not in what it cites");
      }
      boolean known =
          numbers.contains(term.key()) || (isYear(term) && question.keys().contains(term.key()));
      if (term.kind() == Kind.NUMBER && !inDate && !known) {
        return Optional.of("the number “" + word(text, term) + "” is not in what it cites");
      }
    }
    return Optional.empty();
  }

  /** Each month with the day or year that follows it: "june 6", "june 2017". */
  private static Set<String> dates(List<Term> terms) {
    Set<String> dates = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).isMonth()) {
        for (Term next : terms.subList(i + 1, Math.min(i + 3, terms.size()))) {
          dates.add(terms.get(i).key() + " " + next.key());
        }
      }
    }
    return dates;
  }

  private static boolean isYear(Term term) {
    return term.key().matches("(?:1\\d|20)\\d\\d");
  }

  /** Names must stand in the evidence; the first may be the one a pronoun there stands for. */
  private static Optional<String> otherName(
      String text, String evidence, List<Passage> passages, Question question) {
    Set<String> known = question.keys();
    known.addAll(keys(Term.of(evidence)));
    Set<String> around =
        keys(Term.of(passages.stream().map(Passage::text).collect(Collectors.joining("\n"))));
    boolean first = true;
    for (Term term : Term.of(text)) {
      if (term.kind() != Kind.NAME) {
        continue;
      }
      if (!known.contains(term.key()) && !(first && around.contains(term.key()))) {
        return Optional.of("the name “" + word(text, term) + "” is not in what it cites");
      }
      first = first && !known.contains(term.key());
    }
    return Optional.empty();
  }

  private static Optional<String> ownWords(
      String text, String evidence, String headings, Question question) {
    Set<String> evidenced = keys(Term.of(evidence));
    Set<String> claims = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    for (Term term : Term.of(text)) {
      if (term.isClaim()) {
        claims.add(term.key());
        if (term.kind() == Kind.CONTENT && !evidenced.contains(term.key())) {
          own.add(word(text, term));
        }
      }
    }
    if (claims.size() < FEWEST_CLAIMS || text.length() > LONGEST_SENTENCE) {
      return Optional.of("it claims too little that could be checked");
    }
    Set<String> known = question.keys();
    known.addAll(keys(Term.of(evidence + "\n" + headings)));
    for (String clause : Phrases.clauses(text)) {
      List<Term> said = Term.of(clause).stream().filter(Term::isClaim).toList();
      if (!said.isEmpty() && said.stream().noneMatch(term -> known.contains(term.key()))) {
        return Optional.of("nothing it cites says “" + clause.strip() + "”");
      }
    }
    return own.size() > claims.size() / CLAIMS_PER_OWN_WORD
        ? Optional.of("what it cites does not say “" + String.join(", ", own) + "”")
        : Optional.empty();
  }

  private static Optional<String> turnedAround(String text, String evidence) {
    Set<String> evidenced =
        Token.of(evidence).stream().map(Token::folded).collect(Collectors.toSet());
    for (Token word : Token.of(text)) {
      if (FunctionWords.TURNING.contains(word.folded()) && !evidenced.contains(word.folded())) {
        return Optional.of("what it cites does not say “" + word.text() + "”");
      }
    }
    if (Negation.of(text).contradicts(Negation.of(evidence))) {
      return Optional.of("it affirms what its footnote denies, or the other way round");
    }
    if (Relations.of(text).contradict(Relations.of(evidence))) {
      return Optional.of("its footnote tells this of somebody or something else");
    }
    return Optional.empty();
  }

  private static Set<String> keys(List<Term> terms) {
    return terms.stream().map(Term::key).collect(Collectors.toSet());
  }

  private static String word(String text, Term term) {
    return text.substring(term.start(), term.end());
  }
}
