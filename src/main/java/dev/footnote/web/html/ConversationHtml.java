package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.hidden;

import dev.footnote.corpus.Article;
import dev.footnote.web.conversation.Dialogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The pane in which questions are asked. */
public final class ConversationHtml {

  private ConversationHtml() {}

  /** What there is to ask about. */
  public record Offer(int articles, List<String> examples) {}

  /**
   * The pane.
   *
   * @param dialogue what was said; empty before anything was
   * @param isForgotten whether the visitor asks for a conversation that is not kept any more
   * @param keys as in {@link AnswerHtml}
   */
  public static Element pane(
      Optional<Dialogue> dialogue,
      boolean isForgotten,
      Offer offer,
      Function<Article, String> keys,
      String token) {
    String id = dialogue.map(Dialogue::id).orElse("");
    Element pane = element("section", "conversation").attr("aria-label", "Conversation");
    Element log = pane.appendElement("div").id("conversation").attr("role", "log");
    log.attr("aria-label", "Questions and answers");
    if (isForgotten) {
      log.appendChild(
          element(
              "p",
              "remark",
              "This conversation is no longer kept. Its links still open; ask again to go on."));
    }
    dialogue.ifPresentOrElse(
        said ->
            said.exchanges()
                .forEach(one -> log.appendChild(new AnswerHtml(one, keys, token).whole())),
        () -> log.appendChild(welcome(offer, token)));
    pane.appendChild(new QuestionForms(token, id).ask());
    return pane.appendChild(after(token));
  }

  private static Element welcome(Offer offer, String token) {
    Element welcome = element("div", "welcome");
    welcome.appendChild(element("h2", "", "What would you like to know?"));
    welcome.appendChild(element("p", "", promise(offer.articles())));
    if (!offer.examples().isEmpty()) {
      welcome.appendChild(new QuestionForms(token, "").choices(offer.examples(), "examples"));
    }
    return welcome;
  }

  private static String promise(int articles) {
    return switch (articles) {
      case 0 -> "There is no article yet to answer from.";
      case 1 -> "Answers come from one article. Each sentence has a footnote: the exact paragraph.";
      default ->
          "Answers come from %,d articles. Each sentence has a footnote: the exact paragraph."
              .formatted(articles);
    };
  }

  /** What can be done once something was asked: a script may ask on any page. */
  private static Element after(String token) {
    Element after = element("div", "after");
    after.appendChild(Markup.link("", "/", "New conversation"));
    after
        .appendElement("form")
        .attr("method", "post")
        .attr("action", "/conversation/forget")
        .appendChild(hidden("token", token))
        .appendChild(element("button", "quiet", "Forget what I asked"));
    return after;
  }
}
