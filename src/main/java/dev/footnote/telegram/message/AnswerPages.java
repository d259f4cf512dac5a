package dev.footnote.telegram.message;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.language.Folding;
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

/**
 * Turns replies into pages. Each sentence is said once: above with the short answer in bold and its
 * footnotes' numbers, which are links to the paragraphs; below only what stands around it.
 *
 * @param bot the bot's name, to which the links lead; empty for numbers that are no links
 */
public record AnswerPages(String bot) {

  /**
   * From this confidence on a refusal shows what comes nearest. Answers begin at 0.4 to 0.5; below
   * half of that the best passage shares a word or two with the question and no more: questions
   * that have nothing to do with the articles stay under 0.12, those that only ask for a detail too
   * many lie above 0.25.
   */
  private static final double NEAR = 0.2;

  /** A day as it is shown. */
  public static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final int BUTTONS_PER_ROW = 8;
  private static final int MAX_BUTTONS = 80;
  private static final int MAX_CHOICE = 1_500;
  private static final TelegramHtml SPACE = TelegramHtml.of(" ");
  private static final TelegramHtml LINE = TelegramHtml.of("\n");
  private static final TelegramHtml PARAGRAPH = TelegramHtml.of("\n\n");
  private static final TelegramHtml NOTHING = TelegramHtml.of("");
  private static final List<Button> RATINGS =
      Arrays.stream(Thumb.values()).map(Thumb::button).toList();

  /**
   * The whole reply, with its buttons under the last page.
   *
   * @param person the id of the person who is answered: only they may choose what they meant
   */
  public List<Page> of(Reply reply, long person) {
    return switch (reply.answer()) {
      case Answer.GroundedAnswer answer -> grounded(answer, reply.mode());
      case Answer.Closest closest ->
          shown(plain(Answer.Closest.LEAD), PARAGRAPH, List.of(closest.citation()));
      case Answer.Abstention(var reason, _) when reply.isTooLong() ->
          MessageSplitter.paginate(plain(reason), List.of());
      case Answer.Abstention abstention -> abstention(abstention, reply.confidence());
      case Answer.Clarification(var question, var choices) ->
          MessageSplitter.paginate(plain(question), choiceButtons(choices, person));
      case Answer.SmallTalk talk -> MessageSplitter.paginate(plain(talk.text()), List.of());
    };
  }

  /** A question back once it is answered: “Who do you mean by “him”? – Sessions”. */
  public static Page settled(Answer.Clarification asked, String choice) {
    String question = asked.question();
    int choices = question.indexOf(": " + asked.choices().getFirst());
    String brief = choices < 0 ? question : question.substring(0, choices) + "?";
    return Page.of(
        MessageSplitter.shorten(brief, MAX_CHOICE)
            + " – "
            + MessageSplitter.shorten(choice, MAX_CHOICE));
  }

  /** The first statements of an answer that is still being made: as many as fit on one page. */
  public Page unfinished(List<Statement> statements) {
    List<Part> parts = new ArrayList<>(sentences(statements));
    parts.add(new Part(SPACE, TelegramHtml.of("…")));
    return MessageSplitter.paginate(parts, List.of()).getFirst();
  }

  /** An article's title, outlet and date, as far as they are known. */
  public static TelegramHtml byline(Article article) {
    return Footnotes.byline(article);
  }

  private List<Page> grounded(Answer.GroundedAnswer answer, Reply.Mode mode) {
    List<Part> parts = new ArrayList<>(sentences(answer.statements()));
    answer.remark().ifPresent(remark -> parts.addAll(MessageSplitter.split(PARAGRAPH, remark)));
    List<Citation> citations = answer.citations();
    parts.addAll(
        new Footnotes(citation -> isSaid(citation, answer), AnswerPages::mark).of(citations));
    if (mode == Reply.Mode.KEYWORD) {
      parts.add(new Part(LINE, TelegramHtml.of("Found by keywords alone.").italic()));
    }
    return MessageSplitter.paginate(parts, buttons(citations));
  }

  /** The confidence tells how near the first passage is; of the others nothing is known. */
  private List<Page> abstention(Answer.Abstention abstention, double confidence) {
    List<Part> reason = plain(abstention.reason());
    if (abstention.related().isEmpty() || confidence < NEAR) {
      return MessageSplitter.paginate(reason, List.of(RATINGS));
    }
    reason.add(new Part(PARAGRAPH, TelegramHtml.of("Related, but not the answer:").italic()));
    return shown(reason, LINE, abstention.related().subList(0, 1));
  }

  /** Footnotes alone, with the buttons that open them. */
  public List<Page> footnotes(List<Citation> citations) {
    return MessageSplitter.paginate(listed(List.of(), LINE, citations), openers(citations));
  }

  private List<Page> shown(List<Part> lead, TelegramHtml gap, List<Citation> citations) {
    return MessageSplitter.paginate(listed(lead, gap, citations), buttons(citations));
  }

  /** Footnotes to which nothing is claimed. */
  private List<Part> listed(List<Part> lead, TelegramHtml gap, List<Citation> citations) {
    List<Part> parts = new ArrayList<>(lead);
    for (Part part : new Footnotes(citation -> false, this::linkedMark).of(citations)) {
      parts.add(new Part(gap, part.text()));
    }
    return parts;
  }

  private static boolean isSaid(Citation citation, Answer.GroundedAnswer answer) {
    String words = Folding.fold(citation.said());
    return answer.statements().stream()
        .filter(statement -> statement.citations().contains(citation))
        .anyMatch(statement -> Folding.fold(statement.text()).equals(words));
  }

  private List<Part> sentences(List<Statement> statements) {
    return statements.stream().flatMap(this::sentence).toList();
  }

  /** The short answer stands out, unless the sentence is too long for one page. */
  private Stream<Part> sentence(Statement statement) {
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

  private TelegramHtml marks(Statement statement) {
    return statement.citations().stream()
        .map(this::linkedMark)
        .reduce(TelegramHtml::append)
        .map(SPACE::append)
        .orElse(NOTHING);
  }

  /** A footnote's number as a link that opens its paragraph: it works where a button does not. */
  private TelegramHtml linkedMark(Citation citation) {
    return bot.isEmpty()
        ? mark(citation)
        : mark(citation).link(PassageLink.to(citation).address(bot));
  }

  private static TelegramHtml mark(Citation citation) {
    return TelegramHtml.of(label(citation));
  }

  private static String label(Citation citation) {
    return "[" + citation.number() + "]";
  }

  private static List<Part> plain(String text) {
    return new ArrayList<>(MessageSplitter.split(SPACE, text));
  }

  private static List<List<Button>> choiceButtons(List<String> choices, long person) {
    return IntStream.range(0, Math.min(choices.size(), MAX_BUTTONS))
        .mapToObj(index -> List.of(new Choice(person, index).button(choices.get(index))))
        .toList();
  }

  private static List<List<Button>> buttons(List<Citation> citations) {
    List<List<Button>> rows = new ArrayList<>(openers(citations));
    rows.add(RATINGS);
    return rows;
  }

  private static List<List<Button>> openers(List<Citation> citations) {
    List<List<Button>> rows = new ArrayList<>();
    int count = Math.min(citations.size(), MAX_BUTTONS);
    for (int from = 0; from < count; from += BUTTONS_PER_ROW) {
      rows.add(
          citations.subList(from, Math.min(count, from + BUTTONS_PER_ROW)).stream()
              .map(citation -> new Button(label(citation), PassageLink.to(citation).data()))
              .toList());
    }
    return rows;
  }
}
