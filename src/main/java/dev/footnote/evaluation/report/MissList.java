package dev.footnote.evaluation.report;

import static dev.footnote.evaluation.report.Html.escape;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Outcome;
import dev.footnote.evaluation.Said;
import dev.footnote.evaluation.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every question that went wrong, as HTML: what was asked, expected, answered and found. */
final class MissList {

  private static final int PASSAGES = 5;
  private static final int PASSAGE_LENGTH = 400;

  private MissList() {}

  /** The misses of a trial, by how they went wrong. */
  static String of(Trial trial) {
    Map<Miss, List<Outcome>> misses = Miss.of(trial);
    if (misses.isEmpty()) {
      return "<p>None.</p>\n";
    }
    return misses.entrySet().stream()
        .map(kind -> kind(kind.getKey(), kind.getValue()))
        .collect(Collectors.joining());
  }

  private static String kind(Miss miss, List<Outcome> outcomes) {
    return """
    <details class="kind"%s>
    <summary>%s <span class="count">%s</span></summary>
    %s</details>
    """
        .formatted(
            outcomes.size() <= 25 ? " open" : "",
            escape(miss.title()),
            String.format(Locale.ROOT, "%,d", outcomes.size()),
            outcomes.stream().map(MissList::one).collect(Collectors.joining()));
  }

  private static String one(Outcome outcome) {
    GoldQuestion question = outcome.question();
    return """
    <div class="miss">
    <h3 dir="auto">%s <span class="id">%s · %s</span></h3>
    <dl>
    %s\
    <dt>Answered</dt><dd>%s</dd>
    %s\
    <dt>Expected</dt><dd>%s</dd>
    <dt>Found</dt><dd>%s</dd>
    </dl>
    </div>
    """
        .formatted(
            escape(question.question()),
            escape(question.id()),
            escape(question.kind()),
            outcome.said().map(MissList::understood).orElse(""),
            outcome.said().map(MissList::said).orElse("nothing was asked for"),
            outcome.said().map(MissList::faults).orElse(""),
            expected(question),
            found(outcome));
  }

  private static String said(Said said) {
    String confidence =
        String.format(
            Locale.ROOT, " <span class=\"soft\">(confidence %.2f)</span>", said.confidence());
    return switch (said.reply().answer()) {
      case GroundedAnswer answer ->
          answer.statements().stream().map(MissList::statement).collect(Collectors.joining(" "))
              + confidence;
      case Closest(var citation) -> "Closest: " + escape(citation.quote()) + confidence;
      case Abstention abstention -> "Refused: " + escape(abstention.reason()) + confidence;
      case Clarification(var question, var choices) -> "Asked back: " + escape(question);
      case SmallTalk(var text) -> "Small talk: " + escape(text);
    };
  }

  /** What a follow-up was taken for. */
  private static String understood(Said said) {
    String standalone = said.reply().standalone();
    return standalone.equals(said.reply().question().strip())
        ? ""
        : "<dt>Understood</dt><dd>" + escape(standalone) + "</dd>\n";
  }

  private static String faults(Said said) {
    return said.faults().isEmpty()
        ? ""
        : "<dt>Wrong</dt><dd>" + escape(String.join("; ", said.faults())) + "</dd>\n";
  }

  private static String statement(Statement statement) {
    String titles =
        statement.citations().stream()
            .map(citation -> citation.article().title())
            .distinct()
            .collect(Collectors.joining("; "));
    return escape(statement.text()) + " <span class=\"soft\">[" + escape(titles) + "]</span>";
  }

  private static String expected(GoldQuestion question) {
    String key = question.answer().describe();
    String evidence =
        question.evidence().stream()
            .map(one -> "<li>" + escape(shorten(one.words())) + "</li>")
            .collect(Collectors.joining());
    return question.expectation().describe()
        + (key.isEmpty() ? "" : ": <b>" + escape(key) + "</b>")
        + (evidence.isEmpty() ? "" : "<ul>" + evidence + "</ul>");
  }

  private static String found(Outcome outcome) {
    if (outcome.found().isEmpty()) {
      return "nothing";
    }
    return outcome.found().stream()
        .limit(PASSAGES)
        .map(passage -> passage(passage, outcome.question().rightPassage(passage)))
        .collect(Collectors.joining("", "<ol>", "</ol>"));
  }

  private static String passage(Passage passage, boolean right) {
    return "<li%s>%s<b>%s</b> %s</li>"
        .formatted(
            right ? " class=\"right\"" : "",
            right ? "<span class=\"badge\">right</span> " : "",
            escape(passage.article().title()),
            escape(shorten(passage.text())));
  }

  private static String shorten(String text) {
    if (text.length() <= PASSAGE_LENGTH) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, PASSAGE_LENGTH));
    return text.substring(0, end) + "…";
  }
}
