package dev.footnote.telegram.message;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.telegram.message.Page.Button;
import dev.footnote.telegram.message.Page.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of an article as a message: where it stands, with buttons to those before and after
 * it, and away from the quote one that leads back there.
 */
public final class PassagePage {

  private static final int MAX_PARAGRAPH = 3_500;
  private static final Span NOTHING = new Span(0, 0);

  private PassagePage() {}

  /** The page that shows a passage, nothing in it highlighted. */
  public static Page of(Passage passage) {
    return of(PassageLink.to(passage, NOTHING), passage, QuoteLinks.NONE);
  }

  /**
   * The page that a link leads to: as near to it as the article still reaches.
   *
   * @param home the passage with the link's quote
   * @param links lead to the article outside Telegram
   */
  public static Page of(PassageLink link, Passage home, QuoteLinks links) {
    List<Passage> paragraphs =
        home.article().passages().stream()
            .filter(one -> one.kind() == Block.Kind.PARAGRAPH || one.number() == home.number())
            .toList();
    int lit = paragraphs.indexOf(home);
    int at = Math.clamp((long) lit + link.step(), 0, paragraphs.size() - 1);
    Passage passage = paragraphs.get(at);
    String place = (at + 1) + " of " + paragraphs.size() + Footnotes.behind(passage.page());
    String heading = MessageSplitter.shorten(passage.heading(), 200);
    TelegramHtml text =
        AnswerPages.byline(passage.article())
            .append("\n")
            .append(TelegramHtml.of(heading.isBlank() ? place : heading + ", " + place).italic())
            .append("\n\n")
            .append(body(passage.text(), at == lit ? link.quote() : NOTHING));

    List<Button> row = new ArrayList<>();
    if (at > 0) {
      row.add(new Button("‹", link.turnedTo(at - 1 - lit).data()));
    }
    if (at < paragraphs.size() - 1) {
      row.add(new Button("›", link.turnedTo(at + 1 - lit).data()));
    }
    List<List<Button>> rows = new ArrayList<>();
    if (!row.isEmpty()) {
      rows.add(row);
    }
    if (at != lit && link.quote().length() > 0) {
      rows.add(List.of(new Button("Back to the quote", link.turnedTo(0).data())));
    }
    rows.addAll(CopyButton.of(passage, at == lit ? link.quote() : NOTHING));
    links
        .to(passage.article(), at == lit ? quote(link, passage) : passage.span())
        .map(address -> new Button("Read on the page", address.toString(), Effect.OPENS_AN_ADDRESS))
        .ifPresent(button -> rows.add(List.of(button)));
    return new Page(text, rows);
  }

  /**
   * What a link quotes of its passage, as a span of the article; all of it if it quotes nothing.
   */
  private static Span quote(PassageLink link, Passage passage) {
    int from = passage.span().start();
    int end = Math.min(from + link.quote().end(), passage.span().end());
    return link.quote().length() > 0 && from + link.quote().start() < end
        ? new Span(from + link.quote().start(), end)
        : passage.span();
  }

  private static TelegramHtml body(String text, Span quote) {
    int start = Math.min(quote.start(), text.length());
    int end = Math.min(quote.end(), text.length());
    if (text.length() > MAX_PARAGRAPH) {
      return excerpt(text, start, end);
    }
    return TelegramHtml.of(text.substring(0, start))
        .append(TelegramHtml.of(text.substring(start, end)).bold())
        .append(text.substring(end));
  }

  /** An excerpt that starts with the quote, so that the quote is always in it. */
  private static TelegramHtml excerpt(String text, int start, int end) {
    String before = start == 0 ? "" : "… ";
    String quoted = MessageSplitter.shorten(text.substring(start, end), MAX_PARAGRAPH / 2);
    String after = MessageSplitter.shorten(text.substring(end), MAX_PARAGRAPH / 2);
    return TelegramHtml.of(before).append(TelegramHtml.of(quoted).bold()).append(after);
  }
}
