package dev.footnote.telegram.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Folding;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.telegram.message.MessageSplitter.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands under an answer: a block for each article that is cited, with the words around the
 * sentences that the answer says already, and in full those that it does not.
 *
 * @param isSaid whether the answer above says a footnote's quote
 * @param mark a footnote's number
 */
record Footnotes(Predicate<Citation> isSaid, Function<Citation, TelegramHtml> mark) {

  private static final int MAX_TITLE = 120;
  private static final int MAX_COPY = 60;
  private static final int MAX_QUOTE = 1_500;

  /** A paragraph is for orientation here: it is opened to be read. */
  private static final int MAX_AROUND = 240;

  private static final String LEFT_OUT = "[…]";
  private static final TelegramHtml NOTHING = TelegramHtml.of("");

  /** An article's title, outlet and day, as far as they are known. */
  static TelegramHtml byline(Article article) {
    String origin = origin(article);
    return title(article, 200).append(origin.isEmpty() ? "" : ", " + origin);
  }

  /** An article's outlet, day, title and pages, as known; the title only if not said. */
  private TelegramHtml source(List<Citation> ofArticle) {
    String pages = pages(ofArticle);
    TelegramHtml named = named(ofArticle);
    return pages.isEmpty() ? named : named.append((named.length() == 0 ? "" : ", ") + pages);
  }

  private static String pages(List<Citation> citations) {
    int[] pages =
        citations.stream().flatMapToInt(citation -> citation.page().stream()).distinct().toArray();
    return pages.length == 0
        ? ""
        : "p. " + Arrays.stream(pages).mapToObj(String::valueOf).collect(joining(", "));
  }

  /** The place of a passage behind what its article is called: nothing where it has no pages. */
  static String behind(OptionalInt page) {
    return page.isPresent() ? ", p. " + page.getAsInt() : "";
  }

  private TelegramHtml named(List<Citation> ofArticle) {
    Article article = ofArticle.getFirst().article();
    String origin = origin(article);
    if (ofArticle.stream().anyMatch(citation -> isSaid.test(citation) && isTitle(citation))) {
      return linked(TelegramHtml.of(origin), article);
    }
    TelegramHtml title = title(article, MAX_TITLE);
    return origin.isEmpty() ? title : TelegramHtml.of(origin + ": ").append(title);
  }

  private static boolean isTitle(Citation citation) {
    return Folding.fold(citation.quote()).equals(Folding.fold(citation.article().title()));
  }

  private static TelegramHtml title(Article article, int limit) {
    String title = MessageSplitter.shorten(article.title().strip(), limit);
    return linked(TelegramHtml.of(title).bold(), article);
  }

  private static TelegramHtml linked(TelegramHtml text, Article article) {
    return article.url() == null ? text : text.link(article.url());
  }

  private static String origin(Article article) {
    String outlet = Objects.requireNonNullElse(article.source(), "");
    String day = article.published() == null ? "" : AnswerPages.DATE.format(article.published());
    return Stream.of(MessageSplitter.shorten(outlet, 100), day)
        .filter(known -> !known.isEmpty())
        .collect(joining(", "));
  }

  /** The blocks for these footnotes, in the order of each article's first. */
  List<Part> of(List<Citation> citations) {
    List<Part> parts = new ArrayList<>();
    for (List<Citation> ofArticle : grouped(citations, Citation::article).values()) {
      TelegramHtml block = block(ofArticle);
      if (block.length() > 0) {
        String separator = parts.isEmpty() ? "\n\n" : "\n";
        parts.add(new Part(TelegramHtml.of(separator), block.expandableQuote()));
      }
    }
    return parts;
  }

  /** Nothing if all is said that could be. */
  private TelegramHtml block(List<Citation> ofArticle) {
    TelegramHtml source = source(ofArticle);
    TelegramHtml block =
        source.length() == 0 ? NOTHING : marks(ofArticle).append(" ").append(source);
    SequencedMap<Passage, List<Citation>> passages = grouped(ofArticle, Citation::passage);
    for (List<Citation> ofPassage : passages.values()) {
      String words = words(ofPassage);
      TelegramHtml lead = passages.size() == 1 ? NOTHING : marks(ofPassage).append(" ");
      TelegramHtml line = TelegramHtml.of("\n").append(lead).append(words);
      if (!words.isEmpty() && block.length() + line.length() <= Page.LIMIT) {
        block = block.append(line);
      }
    }
    return block.append(copies(ofArticle, Page.LIMIT - block.length()));
  }

  /** A line that names the article's copies, if it fits into so many characters. */
  private static TelegramHtml copies(List<Citation> ofArticle, int room) {
    return Citation.alsoIn(ofArticle, Footnotes::brief)
        .map(copies -> TelegramHtml.of("\n" + copies).italic())
        .filter(line -> line.length() <= room)
        .orElse(NOTHING);
  }

  private static String brief(Article article) {
    String title = MessageSplitter.shorten(article.title().strip(), MAX_COPY);
    String origin = origin(article);
    return origin.isEmpty() ? title : title + " (" + origin + ")";
  }

  /** A paragraph around what the answer says of it; what it does not say in full. */
  private String words(List<Citation> ofPassage) {
    List<Citation> unsaid = ofPassage.stream().filter(isSaid.negate()).toList();
    return unsaid.isEmpty()
        ? around(ofPassage.getFirst().passage(), ofPassage.stream().map(Citation::span).toList())
        : unsaid.stream()
            .map(citation -> MessageSplitter.shorten(citation.quote(), MAX_QUOTE))
            .distinct()
            .collect(joining(" " + LEFT_OUT + " "));
  }

  private static String around(Passage passage, List<Span> quotes) {
    String text = passage.article().text();
    StringBuilder words = new StringBuilder();
    int from = passage.span().start();
    for (Span quote : quotes.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (quote.start() >= from) {
        String before = oneLine(text, from, quote.start());
        words
            .append(
                words.isEmpty()
                    ? MessageSplitter.shortenStart(before, MAX_AROUND)
                    : MessageSplitter.shorten(before, MAX_AROUND))
            .append(' ')
            .append(LEFT_OUT)
            .append(' ');
      }
      from = Math.max(from, quote.end());
    }
    String after = oneLine(text, from, passage.span().end());
    words.append(MessageSplitter.shorten(after, MAX_AROUND));
    String all = Whitespace.oneLine(words.toString()).strip();
    boolean isWhole = all.replace(LEFT_OUT, "").isBlank();
    return isWhole ? "" : all;
  }

  private static String oneLine(String text, int start, int end) {
    return Whitespace.oneLine(text.substring(start, end)).strip();
  }

  private TelegramHtml marks(List<Citation> citations) {
    return citations.stream().map(mark).reduce(NOTHING, TelegramHtml::append);
  }

  private static <K> SequencedMap<K, List<Citation>> grouped(
      List<Citation> citations, Function<Citation, K> by) {
    return citations.stream().collect(groupingBy(by, LinkedHashMap::new, toList()));
  }
}
