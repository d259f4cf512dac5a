package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Folding;
import dev.footnote.language.Phrases;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.Question;
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

/**
 * Answers with the articles' own sentences, word for word. Says one sentence where that is likely
 * to be enough, and at most three. Thread-safe.
 */
public final class ExtractiveAnswerer implements Answerer {

  private static final int MOST_SENTENCES = 3;
  private static final int MOST_RELATED = 3;

  /** Sentences are added until the answer is this likely to be among them. */
  private static final double LIKELY_ENOUGH = 0.9;

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
  public Draft answer(Question question, List<Hit> hits, Consumer<Statement> spoken) {
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
    List<String> missing =
        doubtful.stream().filter(QuestionPart::ofItsOwn).map(QuestionPart::text).toList();
    return new Draft(new GroundedAnswer(statements, missing), mode, sure, List.of(), null);
  }

  /** Every sentence that may be cited, the likeliest answer first, numbered from 1. */
  public List<Citation> rankedSentences(Question question, List<Hit> hits) {
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
  private static List<Hit> sayable(Question question, List<Hit> hits) {
    List<Hit> sayable =
        hits.stream()
            .filter(
                hit ->
                    hit.passage().kind() != Block.Kind.BYLINE || question.wants(AnswerType.AUTHOR))
            .toList();
    if (question.isMultiple()) {
      return sayable;
    }
    if (question.wants(AnswerType.AGE)) {
      return sayable.stream()
          .flatMap(hit -> hit.keeping(one -> !lacksNumber(one)).stream())
          .toList();
    }
    return question.agent().map(agent -> new AgentFilter(agent).among(sayable)).orElse(sayable);
  }

  private static boolean lacksNumber(ScoredSentence sentence) {
    return sentence.measures().getFirst().features().get(Feature.LACKS_NUMBER) > 0;
  }

  private static List<Choice> ranked(List<Hit> hits) {
    List<Choice> choices = new ArrayList<>();
    for (Hit hit : hits) {
      for (ScoredSentence sentence : hit.sentences()) {
        choices.add(new Choice(sentence.sentence(), sentence.score(), sentence.part()));
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
  private static List<Choice> inReadingOrder(Question question, List<Choice> chosen) {
    boolean asksForWords = question.wants(AnswerType.WORDS);
    Map<Passage, List<Choice>> byPassage = new LinkedHashMap<>();
    List<Choice> byPart =
        chosen.stream().sorted(Comparator.comparingInt(choice -> choice.part().number())).toList();
    for (Choice choice : byPart) {
      byPassage
          .computeIfAbsent(choice.sentence().passage(), passage -> new ArrayList<>())
          .add(choice);
    }
    int left = MOST_SENTENCES - chosen.size();
    List<Choice> ordered = new ArrayList<>();
    for (List<Choice> ofPassage : byPassage.values()) {
      ofPassage.sort(Comparator.comparingInt(choice -> choice.sentence().span().start()));
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

  private static Abstention abstention(Question question, List<Hit> hits) {
    List<Citation> related = new ArrayList<>();
    List<Passage> seen = new ArrayList<>();
    for (Choice choice : ranked(hits)) {
      if (related.size() < MOST_RELATED && !seen.contains(choice.sentence().passage())) {
        seen.add(choice.sentence().passage());
        related.add(choice.citation(related.size() + 1));
      }
    }
    return new Abstention(Refusal.of(question, hits), related);
  }

  /** A sentence that may be said. */
  private record Choice(Sentence sentence, double score, QuestionPart part) {

    Article article() {
      return sentence.article();
    }

    Citation citation(int number) {
      return Citation.of(number, sentence.passage(), sentence.span());
    }

    boolean isSameSentence(Choice other) {
      return sentence.equals(other.sentence);
    }

    String folded() {
      return Folding.fold(sentence.text());
    }

    /** The sentence before it in its passage, if it cannot be understood without. */
    Optional<Choice> leansOn() {
      int before = sentence.index() - 1;
      return before >= 0 && Phrases.leansOnSentenceBefore(sentence.text())
          ? Optional.of(new Choice(sentence.passage().sentences().get(before), score, part))
          : Optional.empty();
    }

    /** The sentences right after it that begin with a quotation, if it holds none itself. */
    List<Choice> leadsTo() {
      if (Phrases.quotes(sentence.text())) {
        return List.of();
      }
      Passage passage = sentence.passage();
      return article().passages().stream()
          .filter(next -> next.number() >= passage.number())
          .filter(next -> next.kind() == Block.Kind.PARAGRAPH)
          .takeWhile(next -> next.block().heading() == passage.block().heading())
          .flatMap(next -> next.sentences().stream())
          .filter(next -> next.span().start() > sentence.span().start())
          .takeWhile(next -> Phrases.beginsWithQuotation(next.text()))
          .map(next -> new Choice(next, score, part))
          .toList();
    }
  }
}
