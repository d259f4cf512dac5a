package dev.footnote.telegram;

import static java.util.stream.Collectors.joining;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.telegram.Page.Button;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reply as the messages that a person reads. */
final class AnswerPages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int BUTTONS_IN_A_ROW = 8;
  private static final int MOST_BUTTONS = 80;
  private static final int LONGEST_QUOTE = 1_500;
  private static final Rich SPACE = Rich.of(" ");
  private static final Rich LINE = Rich.of("\n");
  private static final Rich PARAGRAPH = Rich.of("\n\n");
  private static final List<Button> THUMBS =
      List.of(new Button("👍", Thumb.UP.data()), new Button("👎", Thumb.DOWN.data()));

  private AnswerPages() {}

  /** The whole reply: its buttons stand under the last page. */
  static List<Page> of(Reply reply) {
    return switch (reply.answer()) {
      case Answer.GroundedAnswer answer -> grounded(answer, reply.mode());
      case Answer.Abstention abstention -> abstention(abstention);
      case Answer.SmallTalk talk ->
          Typesetter.pages(Typesetter.plain(SPACE, talk.text(), ""), List.of());
    };
  }

  /**
   * The statements that are ready, while others are still being made: as many as one page holds.
   */
  static Page unfinished(List<Statement> statements) {
    List<Typesetter.Part> parts = new ArrayList<>(said(statements));
    parts.add(new Typesetter.Part(SPACE, Rich.of("…")));
    return Typesetter.pages(parts, List.of()).getFirst();
  }

  private static List<Page> grounded(Answer.GroundedAnswer answer, Reply.Mode mode) {
    List<Typesetter.Part> parts = new ArrayList<>(said(answer.statements()));
    answer.remark().ifPresent(remark -> parts.addAll(Typesetter.plain(PARAGRAPH, remark, "")));
    parts.addAll(sources(answer.citations()));
    if (mode == Reply.Mode.KEYWORD) {
      parts.add(new Typesetter.Part(LINE, Rich.of("Found by keywords alone.").italic()));
    }
    return Typesetter.pages(parts, buttons(answer.citations()));
  }

  private static List<Page> abstention(Answer.Abstention abstention) {
    List<Typesetter.Part> parts = new ArrayList<>(Typesetter.plain(SPACE, abstention.reason(), ""));
    if (!abstention.related().isEmpty()) {
      parts.add(new Typesetter.Part(PARAGRAPH, Rich.of("Related, but not the answer:").italic()));
      parts.addAll(sources(abstention.related()));
    }
    return Typesetter.pages(parts, buttons(abstention.related()));
  }

  private static List<Typesetter.Part> said(List<Statement> statements) {
    return statements.stream()
        .flatMap(s -> Typesetter.plain(SPACE, s.text(), marks(s)).stream())
        .toList();
  }

  private static String marks(Statement statement) {
    return statement.citations().stream().map(AnswerPages::mark).collect(joining("", " ", ""));
  }

  private static String mark(Citation citation) {
    return "[" + citation.number() + "]";
  }

  private static List<Typesetter.Part> sources(List<Citation> citations) {
    List<Typesetter.Part> parts = new ArrayList<>();
    for (Citation citation : citations) {
      Rich source =
          Rich.of(mark(citation) + " ")
              .then(byline(citation.article()))
              .then("\n")
              .then(Typesetter.shorten(citation.quote(), LONGEST_QUOTE));
      parts.add(new Typesetter.Part(parts.isEmpty() ? PARAGRAPH : LINE, source.quotation()));
    }
    return parts;
  }

  /** Title, outlet and date of an article, as far as it states them. */
  static Rich byline(Article article) {
    Rich title = Rich.of(Typesetter.shorten(article.title().strip(), 200)).bold();
    Rich byline = article.url() == null ? title : title.link(article.url());
    if (article.source() != null) {
      byline = byline.then(", " + Typesetter.shorten(article.source(), 100));
    }
    if (article.published() != null) {
      byline = byline.then(", " + DAY.format(article.published()));
    }
    return byline;
  }

  private static List<List<Button>> buttons(List<Citation> citations) {
    List<List<Button>> rows = new ArrayList<>();
    int last = Math.min(citations.size(), MOST_BUTTONS);
    for (int from = 0; from < last; from += BUTTONS_IN_A_ROW) {
      rows.add(
          citations.subList(from, Math.min(last, from + BUTTONS_IN_A_ROW)).stream()
              .map(c -> new Button(mark(c), PassageLink.to(c).data()))
              .toList());
    }
    rows.add(THUMBS);
    return rows;
  }
}
