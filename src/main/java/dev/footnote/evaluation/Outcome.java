package dev.footnote.evaluation;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What became of one question.
 *
 * @param question the question
 * @param found the passages found for it, best first, without repetitions
 * @param evidenceRanks for each of the question's evidences the rank, from 1, of the first passage
 *     that holds it; {@link #NOWHERE} if none does
 * @param rank the first of these ranks
 * @param sentences the sentences chosen, best first, whether or not they were said
 * @param sentenceRank how many of the sentences it takes, from 1, until those in right passages
 *     meet the answer key; {@link #NOWHERE} if all of them do not
 * @param said what a person would have been told; empty where only passages were sought
 */
public record Outcome(
    GoldQuestion question,
    List<Passage> found,
    List<Integer> evidenceRanks,
    int rank,
    List<Citation> sentences,
    int sentenceRank,
    Optional<Said> said) {

  /** The rank of what was not found: after every other. */
  public static final int NOWHERE = Integer.MAX_VALUE;

  /** Judges what was found, chosen and said. */
  public static Outcome judge(
      GoldQuestion question, List<Passage> found, List<Citation> sentences, Optional<Reply> reply) {
    List<Integer> evidenceRanks =
        question.evidence().stream()
            .map(evidence -> firstFrom1(found.size(), i -> evidence.heldBy(found.get(i - 1))))
            .toList();
    int sentenceRank =
        firstFrom1(sentences.size(), k -> areRight(question, sentences.subList(0, k)));
    return new Outcome(
        question,
        found,
        evidenceRanks,
        evidenceRanks.stream().mapToInt(Integer::intValue).min().orElse(NOWHERE),
        sentences,
        sentenceRank,
        reply.map(r -> Said.judge(question, r)));
  }

  /** Whether a person would have been told sentences, right or wrong. */
  public boolean answered() {
    return said.map(Said::answered).orElse(false);
  }

  /** Whether a person would have been told something that must not be said. */
  public boolean saysForbidden() {
    return said.map(one -> one.reply().answer().text())
        .map(question.answer()::forbiddenIn)
        .filter(forbidden -> !forbidden.isEmpty())
        .isPresent();
  }

  private static boolean areRight(GoldQuestion question, List<Citation> sentences) {
    List<String> right =
        sentences.stream()
            .filter(sentence -> question.rightPassage(sentence.passage()))
            .map(Citation::quote)
            .toList();
    return !right.isEmpty() && question.answer().metBy(String.join(" ", right));
  }

  private static int firstFrom1(int last, IntPredicate test) {
    return IntStream.rangeClosed(1, last).filter(test).findFirst().orElse(NOWHERE);
  }
}
