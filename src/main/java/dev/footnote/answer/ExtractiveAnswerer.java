package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.language.Wording;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.retrieval.Feature;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.ScoredSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Answers with the articles' own sentences, word for word. Says one sentence where that is likely
 * to be enough, and at most three. Thread-safe.
 */
public final class ExtractiveAnswerer implements Answerer {

  private static final int MOST_SENTENCES = 3;
  private static final int MOST_RELATED = 3;

  /** Sentences are added until the answer is this likely to be among them. */
  private static final double LIKELY_ENOUGH = 0.9;

  private static final Pattern ASKS_FOR_AUTHOR =
      Pattern.compile("(?i)\\b(?:authors?|byline|who (?:wrote|writes|reported)|written by)\\b");

  private static final Pattern ASKS_FOR_WORDS =
      Pattern.compile(
          "(?i)\\b(?:what|how)\\b.*\\b(?:say|said|tell|told|answer|reply|replied|respond|react|explain"
              + "|tweet|write|wrote|claim)(?:s|ed)?\\b");

  private final Confidence confidence;
  private final double abstainBelow;
  private final Reply.Mode mode;

  /**
   * @param abstainBelow the confidence, 0 to 1, below which nothing is answered
   * @param mode what to call the answers: {@code EXTRACTIVE}, or {@code KEYWORD} where no embedding
   *     model serves
   */
  public ExtractiveAnswerer(Confidence confidence, double abstainBelow, Reply.Mode mode) {
    this.confidence = confidence;
    this.abstainBelow = abstainBelow;
    this.mode = mode;
  }

  @Override
  public Draft answer(String question, List<Hit> hits, Consumer<Statement> spoken) {
    List<Hit> sayable = sayable(question, hits);
    double sure = confidence.of(sayable);
    if (sayable.isEmpty() || sure < abstainBelow) {
      return new Draft(abstention(question, hits), mode, sure, List.of(), null);
    }
    List<Choice> ranked = ranked(sayable);
    List<QuestionPart> doubtful = doubtful(sayable);
    List<Choice> chosen = enough(without(doubtful, ranked));
    List<Statement> statements = statements(inReadingOrder(question, chosen), ranked);
    statements.forEach(spoken);
    List<String> unanswered =
        doubtful.stream().filter(QuestionPart::ofItsOwn).map(QuestionPart::words).toList();
    return new Draft(new GroundedAnswer(statements, unanswered), mode, sure, List.of(), null);
  }

  /** Every sentence that may be cited, the likeliest answer first, numbered from 1. */
  public List<Citation> rankedSentences(String question, List<Hit> hits) {
    List<Citation> citations = new ArrayList<>();
    for (Choice choice : ranked(sayable(question, hits))) {
      citations.add(choice.citation(citations.size() + 1));
    }
    return citations;
  }

  /**
   * What may answer: a byline nothing but who wrote the article, a sentence without an age no
   * question for one, and what others did or said none about somebody it names.
   */
  private static List<Hit> sayable(String question, List<Hit> hits) {
    boolean asksForAuthor = ASKS_FOR_AUTHOR.matcher(question).find();
    List<Hit> sayable =
        hits.stream()
            .filter(hit -> hit.passage().kind() != Block.Kind.BYLINE || asksForAuthor)
            .toList();
    if (asksForSeveral(sayable)) {
      return sayable;
    }
    if (AnswerType.of(question) == AnswerType.AGE) {
      return sayable.stream()
          .flatMap(hit -> hit.keeping(one -> !lacksNumber(one)).stream())
          .toList();
    }
    return AgentFilter.of(question, sayable).map(named -> named.among(sayable)).orElse(sayable);
  }

  private static boolean asksForSeveral(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.sentences().stream())
        .anyMatch(sentence -> !sentence.part().isWhole());
  }

  private static boolean lacksNumber(ScoredSentence sentence) {
    return sentence.measures().getFirst().features().get(Feature.LACKS_NUMBER) > 0;
  }

  private static List<Choice> ranked(List<Hit> hits) {
    List<Choice> choices = new ArrayList<>();
    for (Hit hit : hits) {
      for (ScoredSentence sentence : hit.sentences()) {
        choices.add(new Choice(hit.passage(), sentence.span(), sentence.score(), sentence.part()));
      }
    }
    // The sort is stable: equal scores stay in the order of the hits, then of the text.
    choices.sort(Comparator.comparingDouble(Choice::score).reversed());
    return choices;
  }

  /** The parts of the question that the articles do not answer. */
  private List<QuestionPart> doubtful(List<Hit> hits) {
    return confidence.byPart(hits).entrySet().stream()
        .filter(entry -> !entry.getKey().isWhole() && entry.getValue() < abstainBelow)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What fits only such a part is not said. */
  private static List<Choice> without(List<QuestionPart> doubtful, List<Choice> ranked) {
    List<Choice> sure =
        ranked.stream().filter(choice -> !doubtful.contains(choice.part())).toList();
    return sure.isEmpty() ? ranked : sure;
  }

  /**
   * The best sentence for each part of the question, and as few more as it takes until the answer
   * is likely to be among them; none of them twice.
   */
  private static List<Choice> enough(List<Choice> ranked) {
    Map<String, Choice> chosen = new LinkedHashMap<>();
    Set<QuestionPart> parts = new HashSet<>();
    for (Choice choice : ranked) {
      if (chosen.size() < MOST_SENTENCES && parts.add(choice.part())) {
        chosen.putIfAbsent(choice.folded(), choice);
      }
    }
    for (Choice choice : ranked) {
      if (chosen.size() == MOST_SENTENCES || likelihood(chosen, ranked) >= LIKELY_ENOUGH) {
        break;
      }
      chosen.putIfAbsent(choice.folded(), choice);
    }
    return List.copyOf(chosen.values());
  }

  /** The probability that the answer is among the chosen sentences. */
  private static double likelihood(Map<String, Choice> chosen, List<Choice> ranked) {
    double best = ranked.getFirst().score();
    double all = 0;
    double ofChosen = 0;
    for (Choice choice : ranked) {
      double odds = Math.exp(choice.score() - best);
      all += odds;
      ofChosen += chosen.containsKey(choice.folded()) ? odds : 0;
    }
    return ofChosen / all;
  }

  /**
   * What answers the first part of the question first; sentences of one passage in the order it
   * says them, each with the one it leans on and, where words were asked for, the quotation that it
   * leads to.
   */
  private static List<Choice> inReadingOrder(String question, List<Choice> chosen) {
    boolean asksForWords = ASKS_FOR_WORDS.matcher(question).find();
    Map<Passage, List<Choice>> byPassage = new LinkedHashMap<>();
    List<Choice> byPart =
        chosen.stream().sorted(Comparator.comparingInt(choice -> choice.part().number())).toList();
    for (Choice choice : byPart) {
      byPassage.computeIfAbsent(choice.passage(), passage -> new ArrayList<>()).add(choice);
    }
    int left = MOST_SENTENCES - chosen.size();
    List<Choice> ordered = new ArrayList<>();
    for (List<Choice> ofPassage : byPassage.values()) {
      ofPassage.sort(Comparator.comparingInt(choice -> choice.span().start()));
      for (Choice choice : ofPassage) {
        Optional<Choice> before =
            choice.leansOn().filter(other -> chosen.stream().noneMatch(other::isSameSentence));
        if (left > 0 && before.isPresent()) {
          ordered.add(before.get());
          left--;
        }
        ordered.add(choice);
        for (Choice quotation : asksForWords ? choice.leadsTo() : List.<Choice>of()) {
          if (left > 0 && chosen.stream().noneMatch(quotation::isSameSentence)) {
            ordered.add(quotation);
            left--;
          }
        }
      }
    }
    return ordered;
  }

  /** A sentence that several articles hold is said once and cites them all. */
  private static List<Statement> statements(List<Choice> chosen, List<Choice> ranked) {
    List<Statement> statements = new ArrayList<>();
    int number = 0;
    for (Choice choice : chosen) {
      List<Citation> citations = new ArrayList<>();
      citations.add(choice.citation(++number));
      for (Choice other : ranked) {
        if (!other.article().equals(choice.article()) && other.folded().equals(choice.folded())) {
          citations.add(other.citation(++number));
        }
      }
      String oneLine = citations.getFirst().quote().replaceAll("\\s+", " ");
      statements.add(new Statement(oneLine, citations));
    }
    return statements;
  }

  private static Abstention abstention(String question, List<Hit> hits) {
    List<Citation> related = new ArrayList<>();
    List<Passage> seen = new ArrayList<>();
    for (Choice choice : ranked(hits)) {
      if (related.size() < MOST_RELATED && !seen.contains(choice.passage())) {
        seen.add(choice.passage());
        related.add(choice.citation(related.size() + 1));
      }
    }
    return new Abstention(Refusal.of(question, hits), related);
  }

  /** A sentence that may be said. */
  private record Choice(Passage passage, Span span, double score, QuestionPart part) {

    /** A sentence that begins so is understood only after the one before it. */
    private static final Pattern LEANING =
        Pattern.compile(
            "^[“\"‘'(]?(?:He|She|It|They|His|Her|Hers|Its|Their|Theirs|This|That|These|Those|Such|Both"
                + "|The (?:former|latter|second|other))\\b");

    private static final Pattern QUOTATION = Pattern.compile("[“\"]");

    Article article() {
      return passage.article();
    }

    Citation citation(int number) {
      return Citation.of(number, passage, span);
    }

    String words() {
      return span.of(article().text());
    }

    boolean isSameSentence(Choice other) {
      return passage.equals(other.passage) && span.equals(other.span);
    }

    String folded() {
      return Wording.fold(words());
    }

    /** The sentence before it in its passage, if it cannot be understood without. */
    Optional<Choice> leansOn() {
      int before = passage.sentences().indexOf(span) - 1;
      return before >= 0 && LEANING.matcher(words()).find()
          ? Optional.of(new Choice(passage, passage.sentences().get(before), score, part))
          : Optional.empty();
    }

    /** The sentences right after it that begin with a quotation, if it holds none itself. */
    List<Choice> leadsTo() {
      if (QUOTATION.matcher(words()).find()) {
        return List.of();
      }
      return article().passages().stream()
          .filter(next -> next.number() >= passage.number())
          .filter(next -> next.kind() == Block.Kind.PARAGRAPH)
          .takeWhile(next -> next.block().heading() == passage.block().heading())
          .flatMap(next -> next.sentences().stream().map(one -> new Choice(next, one, score, part)))
          .filter(next -> next.span().start() > span.start())
          .takeWhile(next -> QUOTATION.matcher(next.words()).lookingAt())
          .toList();
    }
  }
}
