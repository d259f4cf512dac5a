package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;
import static dev.footnote.web.html.Markup.hidden;
import static dev.footnote.web.html.Markup.link;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.feedback.Rating;
import dev.footnote.language.Span;
import dev.footnote.language.page.ReferenceMarks;
import dev.footnote.web.conversation.Exchange;
import dev.footnote.web.html.PassageAddress.Origin;
import dev.footnote.web.html.PassageAddress.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A question and its answer.
 *
 * @param exchange both
 * @param keys tells the corpus folder of an article, see {@link PassageAddress#key}
 * @param token what the visitor's forms must bring
 */
public record AnswerHtml(Exchange exchange, Function<Article, String> keys, String token) {

  /** All of it. */
  public Element whole() {
    Element element =
        element("article", "exchange")
            .id("exchange-" + exchange.number())
            .attr("data-conversation", exchange.conversation());
    element.appendChild(foreign("h2", "question", exchange.question()));
    Element answer = element.appendElement("div").addClass("answer");
    exchange.reply().ifPresentOrElse(reply -> write(answer, reply), () -> pending(answer));
    return element;
  }

  /** A sentence with its marks. */
  public Element statement(Statement statement) {
    Element line = element("p", statement.isItem() ? "item" : "statement").attr("dir", "auto");
    if (!statement.lead().isEmpty()) {
      line.appendText(statement.lead() + " ");
    }
    String text = statement.text();
    Span strong = statement.shortAnswer().orElse(new Span(text.length(), text.length()));
    line.appendText(ReferenceMarks.without(text, new Span(0, strong.start())));
    if (strong.length() > 0) {
      line.appendChild(element("strong", "short", ReferenceMarks.without(text, strong)));
    }
    line.appendText(ReferenceMarks.without(text, new Span(strong.end(), text.length())));
    marks(line, statement.citations());
    return line;
  }

  private void pending(Element answer) {
    answer
        .attr("data-outcome", "pending")
        .appendChild(element("p", "pending", "Looking in the articles…"))
        .appendElement("noscript")
        .text("Load this page again to see the answer.");
  }

  private void write(Element into, Reply reply) {
    switch (reply.answer()) {
      case GroundedAnswer answer -> {
        into.attr("data-outcome", "answered");
        answer.statements().forEach(statement -> into.appendChild(statement(statement)));
        answer.remark().ifPresent(line -> into.appendChild(foreign("p", "missing", line)));
        into.appendChild(sources(answer.citations(), reply.mode() == Reply.Mode.GENERATED));
        if (reply.mode() == Reply.Mode.KEYWORD) {
          into.appendChild(element("p", "note", "Found by keywords alone."));
        }
        into.appendChild(thumbs());
      }
      case Closest(var citation) -> {
        into.attr("data-outcome", "closest");
        into.appendChild(element("p", "lead", Closest.LEAD));
        into.appendChild(quotation(citation));
        into.appendChild(sources(List.of(citation), false));
        into.appendChild(thumbs());
      }
      case Abstention(var reason, var related) -> {
        into.attr("data-outcome", "abstained");
        into.appendChild(foreign("p", "reason", reason));
        if (!related.isEmpty()) {
          into.appendChild(element("p", "lead", "Related, but not an answer:"));
          related.forEach(citation -> into.appendChild(quotation(citation)));
          into.appendChild(sources(related, false));
        }
        if (!reply.isTooLong()) {
          into.appendChild(thumbs());
        }
      }
      case Clarification(var question, var choices) -> {
        into.attr("data-outcome", "asked");
        into.appendChild(foreign("p", "reason", question));
        into.appendChild(
            new QuestionForms(token, exchange.conversation()).choices(choices, "choices"));
      }
      case SmallTalk(var text) -> {
        into.attr("data-outcome", "smalltalk");
        text.lines().forEach(line -> into.appendChild(foreign("p", "", line)));
      }
    }
  }

  /** Words that are quoted, and no claim. */
  private Element quotation(Citation citation) {
    Element quotation = element("blockquote", "");
    marks(quotation.appendChild(foreign("q", "", citation.said())), List.of(citation));
    return quotation;
  }

  private void marks(Element into, List<Citation> citations) {
    for (Citation citation : citations) {
      into.appendText("\u00a0")
          .appendElement("sup")
          .appendChild(
              link("footnote", address(citation).href(), "[" + citation.number() + "]")
                  .attr(
                      "aria-label",
                      "Footnote %d: %s"
                          .formatted(
                              citation.number(),
                              Provenances.named(citation.article().provenance()))));
    }
  }

  /**
   * One line for each paragraph.
   *
   * @param quoted whether the paper has its words too, since nothing opens there and the answer's
   *     are others
   */
  private Element sources(List<Citation> citations, boolean quoted) {
    Map<Passage, List<Citation>> byPassage =
        citations.stream()
            .collect(
                Collectors.groupingBy(Citation::passage, LinkedHashMap::new, Collectors.toList()));
    Element list = element("ul", "sources").attr("aria-label", "Sources");
    for (List<Citation> cited : byPassage.values()) {
      Element line = list.appendElement("li");
      line.appendChild(
          element(
              "span",
              "number",
              cited.stream().map(c -> "[" + c.number() + "]").collect(Collectors.joining())));
      Element source = source(cited);
      line.appendChild(source);
      if (quoted) {
        cited.forEach(c -> source.appendChild(foreign("q", "on-paper", c.said())));
      }
    }
    return list;
  }

  private Element source(List<Citation> cited) {
    Citation first = cited.getFirst();
    Article article = first.article();
    Element source = new Element("div");
    source.appendChild(link("source", address(first).href(), article.title()).attr("dir", "auto"));
    boolean isKnown = article.source() != null || article.published() != null;
    String about =
        Markup.joined(
            " · ",
            article.source(),
            Provenances.day(article.provenance()),
            isKnown ? null : article.path(),
            first.page().isPresent() ? "page " + first.page().getAsInt() : null);
    source.appendText(" ").appendChild(foreign("span", "about", about));
    Citation.alsoIn(cited, Provenances::ofCopy)
        .ifPresent(copies -> source.appendChild(foreign("span", "copies", copies)));
    return source;
  }

  private PassageAddress address(Citation citation) {
    return new PassageAddress(
        keys.apply(citation.article()),
        citation.article().path(),
        Optional.of(Quote.of(citation.article().text(), citation.span())),
        Optional.of(new Origin(exchange.conversation(), exchange.number())));
  }

  private Element thumbs() {
    Element form = element("form", "thumbs").attr("method", "post").attr("action", "/rate");
    form.appendChild(hidden("token", token))
        .appendChild(hidden("c", exchange.conversation()))
        .appendChild(hidden("exchange", Integer.toString(exchange.number())));
    return form.appendChild(thumb(Rating.UP, "👍", "Good answer"))
        .appendChild(thumb(Rating.DOWN, "👎", "Bad answer"));
  }

  private Element thumb(Rating rating, String sign, String name) {
    boolean pressed = exchange.rating().filter(rating::equals).isPresent();
    return element("button", "thumb", sign)
        .attr("name", "thumb")
        .attr("value", rating == Rating.UP ? "up" : "down")
        .attr("aria-pressed", Boolean.toString(pressed))
        .attr("aria-label", name)
        .attr("title", name);
  }
}
