package dev.footnote.console;

import static dev.footnote.console.Screen.FAINT;
import static dev.footnote.console.Screen.PLAIN;
import static dev.footnote.console.Screen.STRONG;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.language.Span;
import dev.footnote.language.page.ReferenceMarks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Prints one reply for a person: each sentence as soon as it is there, and under them where they
 * came from. Make one for each question.
 */
public final class AnswerPrinter {

  private static final String INDENT = SourcePrinter.INDENT;

  /** A choice of more characters is hard to tell from the others within a line. */
  private static final int LONG_CHOICE = 30;

  private final Screen screen;
  private final SourcePrinter sources;
  private int said;

  /**
   * @param passages whether to show under the answer the paragraphs that it came from; otherwise
   *     each source has a line, so that the answer stays in sight
   */
  public AnswerPrinter(Screen screen, boolean passages) {
    this.screen = screen;
    this.sources = new SourcePrinter(screen, passages);
  }

  /** Prints a sentence with its marks. */
  public void say(Statement statement) {
    String marks =
        statement.citations().stream()
            .map(citation -> mark(citation.number()))
            .collect(Collectors.joining());
    screen.paragraph(
        "",
        new AttributedStringBuilder()
            .append(statement.lead().isEmpty() ? "" : Screen.safe(statement.lead()) + " ", PLAIN)
            .append(emphasised(statement.text(), statement.shortAnswer()))
            .append(marks.isEmpty() ? "" : " ")
            .append(marks, STRONG)
            .toAttributedString());
    said++;
  }

  private static AttributedString emphasised(String text, Optional<Span> part) {
    Span strong = part.orElse(new Span(text.length(), text.length()));
    Span before = new Span(0, strong.start());
    Span after = new Span(strong.end(), text.length());
    return new AttributedStringBuilder()
        .append(Screen.safe(ReferenceMarks.without(text, before)), PLAIN)
        .append(Screen.safe(ReferenceMarks.without(text, strong)), STRONG)
        .append(Screen.safe(ReferenceMarks.without(text, after)), PLAIN)
        .toAttributedString();
  }

  /** Prints what has not been said yet, and the sources. */
  public void finish(Reply reply) {
    switch (reply.answer()) {
      case GroundedAnswer answer -> {
        answer.statements().stream().skip(said).forEach(this::say);
        answer.remark().ifPresent(remark -> screen.paragraph(remark, PLAIN));
        sources.print(answer.citations());
        if (reply.mode() == Reply.Mode.KEYWORD) {
          screen.gap();
          screen.paragraph("Found by keywords alone.", FAINT);
        }
      }
      case Closest closest -> {
        screen.paragraph(Closest.LEAD, FAINT);
        sources.printQuoted(closest.citation());
      }
      case Abstention abstention -> {
        screen.paragraph(abstention.reason(), PLAIN);
        related(abstention.related());
      }
      case Clarification(var question, var choices) -> {
        screen.paragraph(question, PLAIN);
        if (choices.size() > 2 || choices.stream().anyMatch(one -> one.length() > LONG_CHOICE)) {
          numbered(choices);
        }
      }
      case SmallTalk talk -> talk.text().lines().forEach(line -> screen.paragraph(line, PLAIN));
    }
  }

  /** Prints choices with the numbers that may be typed for them. */
  private void numbered(List<String> choices) {
    for (int i = 0; i < choices.size(); i++) {
      String line = (i + 1) + ". " + Screen.safe(choices.get(i));
      screen.paragraph(INDENT, new AttributedString(line, PLAIN));
    }
  }

  /** Prints passages that are near, each with what it says. */
  private void related(List<Citation> citations) {
    if (citations.isEmpty()) {
      return;
    }
    screen.gap();
    screen.paragraph("Related, but not an answer:", FAINT);
    for (Citation citation : citations) {
      screen.gap();
      sources.related(citation);
    }
  }

  private static String mark(int number) {
    return "[" + number + "]";
  }
}
