package dev.footnote.telegram.message;

import dev.footnote.library.Item;
import dev.footnote.library.Shelf;
import dev.footnote.telegram.message.LibraryButton.Kind;
import dev.footnote.telegram.message.Page.Button;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Lists of articles, and questions about one, as messages with buttons. */
public final class LibraryPages {

  private static final int PER_PAGE = 8;
  private static final int MAX_NAME = 120;

  private LibraryPages() {}

  /** A page of the titles, for everybody. */
  public static Page titles(Shelf shelf, int page) {
    int count = shelf.items().size();
    String heading =
        switch (count) {
          case 0 -> "I have no articles to answer from yet.";
          case 1 -> "I answer from one article:";
          default -> "I answer from " + count + " articles" + range(shelf, page) + ":";
        };
    return list(Kind.TITLES, shelf, page, heading, "");
  }

  /** A page of the articles' files with their numbers, for the owner. */
  public static Page shelf(Shelf shelf, int page) {
    if (shelf.items().isEmpty()) {
      return Page.of("There are no articles yet. Send me one as a file.");
    }
    String heading = count(shelf, "article") + range(shelf, page) + ":";
    return list(Kind.SHELF, shelf, page, heading, "\n\n/remove and a number moves one to the bin.");
  }

  /** A page of the bin with its numbers, for the owner. */
  public static Page bin(Shelf bin, int page) {
    if (bin.items().isEmpty()) {
      return Page.of("The bin is empty.");
    }
    String heading = count(bin, "article") + " in the bin" + range(bin, page) + ":";
    return list(Kind.BIN, bin, page, heading, "\n\n/restore and a number brings one back.");
  }

  /** Asks whether an article goes to the bin. */
  public static Page askToRemove(Item item, Shelf shelf) {
    return question(
        TelegramHtml.of("Move this article to the bin?\n\n").append(described(item, shelf)),
        new LibraryButton(Kind.REMOVE, 0, item.id()).labelled("Remove"),
        item.id());
  }

  /**
   * Asks whether an article that was sent replaces another of the same name.
   *
   * @param sent tells it from others that were sent
   */
  public static Page askToReplace(Item item, Shelf shelf, String sent) {
    return question(
        TelegramHtml.of("There is an article of this name already:\n\n")
            .append(described(item, shelf))
            .append("\n\nReplace it? It goes to the bin."),
        new LibraryButton(Kind.REPLACE, 0, sent).labelled("Replace"),
        sent);
  }

  private static Page question(TelegramHtml text, Button yes, String id) {
    Button no = new LibraryButton(Kind.KEEP, 0, id).labelled("Keep");
    return new Page(text, List.of(List.of(yes, no)));
  }

  /** A title in quotation marks, not too long. */
  public static String title(Item item) {
    return "“" + MessageSplitter.shorten(item.title().strip(), 200) + "”";
  }

  private static Page list(Kind kind, Shelf shelf, int page, String heading, String foot) {
    int from = from(shelf, page);
    TelegramHtml text = TelegramHtml.of(heading + "\n");
    for (int i = from; i < Math.min(from + PER_PAGE, shelf.items().size()); i++) {
      Item item = shelf.items().get(i);
      text =
          kind == Kind.TITLES
              ? text.append("\n• ").append(line(item))
              : text.append("\n" + (i + 1) + ". ").append(described(item, shelf));
    }
    return new Page(text.append(foot), turning(kind, shelf, from / PER_PAGE));
  }

  private static TelegramHtml described(Item item, Shelf shelf) {
    String removed =
        item.removed() == null
            ? ""
            : ", removed " + AnswerPages.DATE.format(item.removed().atOffset(ZoneOffset.UTC));
    return line(item)
        .append("\n")
        .append(TelegramHtml.of(MessageSplitter.shorten(shelf.name(item), MAX_NAME)).italic())
        .append(removed);
  }

  private static TelegramHtml line(Item item) {
    LocalDate published = item.published();
    TelegramHtml line = TelegramHtml.of(MessageSplitter.shorten(item.title().strip(), 200)).bold();
    return line.append(
            item.outlet() == null ? "" : ", " + MessageSplitter.shorten(item.outlet(), 100))
        .append(published == null ? "" : ", " + AnswerPages.DATE.format(published));
  }

  private static List<List<Button>> turning(Kind kind, Shelf shelf, int page) {
    String digest = shelf.digest();
    List<Button> row = new ArrayList<>();
    if (page > 0) {
      row.add(new LibraryButton(kind, page - 1, digest).labelled("‹"));
    }
    if ((page + 1) * PER_PAGE < shelf.items().size()) {
      row.add(new LibraryButton(kind, page + 1, digest).labelled("›"));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }

  private static String count(Shelf shelf, String what) {
    int count = shelf.items().size();
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** “, 9 to 16”; nothing if all are on one page. */
  private static String range(Shelf shelf, int page) {
    int count = shelf.items().size();
    int from = from(shelf, page);
    return count <= PER_PAGE
        ? ""
        : ", %d to %d".formatted(from + 1, Math.min(from + PER_PAGE, count));
  }

  /** The index of the first on a page; past the end, on the last one. */
  private static int from(Shelf shelf, int page) {
    int last = Math.max(0, (shelf.items().size() - 1) / PER_PAGE);
    return Math.min(page, last) * PER_PAGE;
  }
}
