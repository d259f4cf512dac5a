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
  private static final TelegramHtml SPACE = TelegramHtml.of(" ");
  private static final TelegramHtml LINE = TelegramHtml.of("\n");
  private static final TelegramHtml PARAGRAPH = TelegramHtml.of("\n\n");
  private static final List<Button> THUMBS =
      List.of(new Button("👍", Rating.UP.data()), new Button("👎", Rating.DOWN.data()));

  private AnswerPages() {}

  /** The whole reply: its buttons stand under the last page. */
  static List<Page> of(Reply reply) {
    return switch (reply.answer()) {
      case Answer.GroundedAnswer answer -> grounded(answer, reply.mode());
      case Answer.Abstention abstention -> abstention(abstention);
      case Answer.SmallTalk talk ->
          MessageSplitter.pages(MessageSplitter.plain(SPACE, talk.text(), ""), List.of());
    };
  }

  /**
   * The statements that are ready, while others are still being made: as many as one page holds.
   */
  static Page unfinished(List<Statement> statements) {
    List<MessageSplitter.Part> parts = new ArrayList<>(said(statements));
    parts.add(new MessageSplitter.Part(SPACE, TelegramHtml.of("…")));
    return MessageSplitter.pages(parts, List.of()).getFirst();
  }

  private static List<Page> grounded(Answer.GroundedAnswer answer, Reply.Mode mode) {
    List<MessageSplitter.Part> parts = new ArrayList<>(said(answer.statements()));
    answer.remark().ifPresent(remark -> parts.addAll(MessageSplitter.plain(PARAGRAPH, remark, "")));
    parts.addAll(sources(answer.citations()));
    if (mode == Reply.Mode.KEYWORD) {
      parts.add(
          new MessageSplitter.Part(LINE, TelegramHtml.of("Found by keywords alone.").italic()));
    }
    return MessageSplitter.pages(parts, buttons(answer.citations()));
  }

  private static List<Page> abstention(Answer.Abstention abstention) {
    List<MessageSplitter.Part> parts =
        new ArrayList<>(MessageSplitter.plain(SPACE, abstention.reason(), ""));
    if (!abstention.related().isEmpty()) {
      parts.add(
          new MessageSplitter.Part(
              PARAGRAPH, TelegramHtml.of("Related, but not the answer:").italic()));
      parts.addAll(sources(abstention.related()));
    }
    return MessageSplitter.pages(parts, buttons(abstention.related()));
  }

  private static List<MessageSplitter.Part> said(List<Statement> statements) {
    return statements.stream()
        .flatMap(s -> MessageSplitter.plain(SPACE, s.text(), marks(s)).stream())
        .toList();
  }

  private static String marks(Statement statement) {
    return statement.citations().stream().map(AnswerPages::mark).collect(joining("", " ", ""));
  }

  private static String mark(Citation citation) {
    return "[" + citation.number() + "]";
  }

  private static List<MessageSplitter.Part> sources(List<Citation> citations) {
    List<MessageSplitter.Part> parts = new ArrayList<>();
    for (Citation citation : citations) {
      TelegramHtml source =
          TelegramHtml.of(mark(citation) + " ")
              .then(byline(citation.article()))
              .then("\n")
              .then(MessageSplitter.shorten(citation.quote(), LONGEST_QUOTE));
      parts.add(new MessageSplitter.Part(parts.isEmpty() ? PARAGRAPH : LINE, source.quotation()));
    }
    return parts;
  }

  /** Title, outlet and date of an article, as far as it states them. */
  static TelegramHtml byline(Article article) {
    TelegramHtml title =
        TelegramHtml.of(MessageSplitter.shorten(article.title().strip(), 200)).bold();
    TelegramHtml byline = article.url() == null ? title : title.link(article.url());
    if (article.source() != null) {
      byline = byline.then(", " + MessageSplitter.shorten(article.source(), 100));
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
