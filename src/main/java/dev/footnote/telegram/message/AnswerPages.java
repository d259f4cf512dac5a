package dev.footnote.telegram.message;

import static java.util.stream.Collectors.joining;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.language.Span;
import dev.footnote.language.page.ReferenceMarks;
import dev.footnote.telegram.message.MessageSplitter.Part;
import dev.footnote.telegram.message.Page.Button;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns replies into pages. */
public final class AnswerPages {

  /** A day as it is shown. */
  public static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final int BUTTONS_PER_ROW = 8;
  private static final int MAX_BUTTONS = 80;
  private static final int MAX_QUOTE = 1_500;
  private static final TelegramHtml SPACE = TelegramHtml.of(" ");
  private static final TelegramHtml LINE = TelegramHtml.of("\n");
  private static final TelegramHtml PARAGRAPH = TelegramHtml.of("\n\n");
  private static final List<Button> RATINGS =
      Arrays.stream(Rating.values()).map(Rating::button).toList();

  private AnswerPages() {}

  /**
   * The whole reply, with its buttons under the last page.
   *
   * @param person the id of the person who is answered: only they may choose what they meant
   */
  public static List<Page> of(Reply reply, long person) {
    return switch (reply.answer()) {
      case Answer.GroundedAnswer answer -> grounded(answer, reply.mode());
      case Answer.Closest closest -> closest(closest.citation());
      case Answer.Abstention abstention -> abstention(abstention);
      case Answer.Clarification(var question, var choices) ->
          MessageSplitter.paginate(
              MessageSplitter.split(SPACE, question, ""), choiceButtons(choices, person));
      case Answer.SmallTalk talk ->
          MessageSplitter.paginate(MessageSplitter.split(SPACE, talk.text(), ""), List.of());
    };
  }

  /** A question back once it is answered: “Who do you mean by “him”? – Sessions”. */
  public static Page settled(Answer.Clarification asked, String choice) {
    String question = asked.question();
    int choices = question.indexOf(": " + asked.choices().getFirst());
    String brief = choices < 0 ? question : question.substring(0, choices) + "?";
    return Page.of(
        MessageSplitter.shorten(brief, MAX_QUOTE)
            + " – "
            + MessageSplitter.shorten(choice, MAX_QUOTE));
  }

  /** The first statements of an answer that is still being made: as many as fit on one page. */
  public static Page unfinished(List<Statement> statements) {
    List<Part> parts = new ArrayList<>(sentences(statements));
    parts.add(new Part(SPACE, TelegramHtml.of("…")));
    return MessageSplitter.paginate(parts, List.of()).getFirst();
  }

  /** An article's title, outlet and date, as far as they are known. */
  public static TelegramHtml byline(Article article) {
    TelegramHtml title =
        TelegramHtml.of(MessageSplitter.shorten(article.title().strip(), 200)).bold();
    TelegramHtml byline = article.url() == null ? title : title.link(article.url());
    if (article.source() != null) {
      byline = byline.append(", " + MessageSplitter.shorten(article.source(), 100));
    }
    if (article.published() != null) {
      byline = byline.append(", " + DATE.format(article.published()));
    }
    return byline;
  }

  private static List<Page> grounded(Answer.GroundedAnswer answer, Reply.Mode mode) {
    List<Part> parts = new ArrayList<>(sentences(answer.statements()));
    answer.remark().ifPresent(remark -> parts.addAll(MessageSplitter.split(PARAGRAPH, remark, "")));
    parts.addAll(sources(answer.citations()));
    if (mode == Reply.Mode.KEYWORD) {
      parts.add(new Part(LINE, TelegramHtml.of("Found by keywords alone.").italic()));
    }
    return MessageSplitter.paginate(parts, buttons(answer.citations()));
  }

  private static List<Page> closest(Citation citation) {
    List<Part> parts = new ArrayList<>(MessageSplitter.split(SPACE, Answer.Closest.LEAD, ""));
    parts.addAll(sources(List.of(citation)));
    return MessageSplitter.paginate(parts, buttons(List.of(citation)));
  }

  private static List<Page> abstention(Answer.Abstention abstention) {
    List<Part> parts = new ArrayList<>(MessageSplitter.split(SPACE, abstention.reason(), ""));
    if (!abstention.related().isEmpty()) {
      parts.add(new Part(PARAGRAPH, TelegramHtml.of("Related, but not the answer:").italic()));
      parts.addAll(sources(abstention.related()));
    }
    return MessageSplitter.paginate(parts, buttons(abstention.related()));
  }

  private static List<Part> sentences(List<Statement> statements) {
    return statements.stream().flatMap(AnswerPages::sentence).toList();
  }

  /** The short answer stands out, unless the sentence is too long for one page. */
  private static Stream<Part> sentence(Statement statement) {
    String text = statement.text();
    TelegramHtml gap = statement.isItem() ? LINE : SPACE;
    TelegramHtml lead = TelegramHtml.of(statement.lead().isEmpty() ? "" : statement.lead() + " ");
    Optional<Span> answer = statement.shortAnswer().filter(span -> text.length() < Page.LIMIT / 2);
    return answer
        .map(
            span ->
                lead.append(words(text, 0, span.start()))
                    .append(words(text, span.start(), span.end()).bold())
                    .append(words(text, span.end(), text.length()))
                    .append(marks(statement)))
        .map(html -> Stream.of(new Part(gap, html)))
        .orElseGet(() -> MessageSplitter.split(gap, statement.spoken(), marks(statement)).stream());
  }

  private static TelegramHtml words(String text, int start, int end) {
    return TelegramHtml.of(ReferenceMarks.without(text, new Span(start, end)));
  }

  private static String marks(Statement statement) {
    return statement.citations().isEmpty()
        ? ""
        : statement.citations().stream().map(AnswerPages::mark).collect(joining("", " ", ""));
  }

  private static String mark(Citation citation) {
    return "[" + citation.number() + "]";
  }

  private static List<Part> sources(List<Citation> citations) {
    List<Part> parts = new ArrayList<>();
    for (Citation citation : citations) {
      TelegramHtml source =
          TelegramHtml.of(mark(citation) + " ")
              .append(byline(citation.article()))
              .append("\n")
              .append(MessageSplitter.shorten(citation.quote(), MAX_QUOTE));
      parts.add(new Part(parts.isEmpty() ? PARAGRAPH : LINE, source.expandableQuote()));
    }
    return parts;
  }

  private static List<List<Button>> choiceButtons(List<String> choices, long person) {
    return IntStream.range(0, Math.min(choices.size(), MAX_BUTTONS))
        .mapToObj(index -> List.of(new Choice(person, index).button(choices.get(index))))
        .toList();
  }

  private static List<List<Button>> buttons(List<Citation> citations) {
    List<List<Button>> rows = new ArrayList<>();
    int count = Math.min(citations.size(), MAX_BUTTONS);
    for (int from = 0; from < count; from += BUTTONS_PER_ROW) {
      rows.add(
          citations.subList(from, Math.min(count, from + BUTTONS_PER_ROW)).stream()
              .map(citation -> new Button(mark(citation), PassageLink.to(citation).data()))
              .toList());
    }
    rows.add(RATINGS);
    return rows;
  }
}
