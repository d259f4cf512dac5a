package dev.footnote.corpus.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that stand at the head or foot of page after page, alike up to their figures, and
 * those that only number a page.
 */
final class RunningHeads {

  /** In points: what stands this near is in the same place. */
  private static final int PLACE = 4;

  /** How many pages must have one, in a document of more pages. */
  private static final int ENOUGH = 3;

  /** In lines: more that are alike are what the document is about, such as forms. */
  private static final int MOST = 4;

  private static final Pattern FIGURES = Pattern.compile("\\d+");

  /** A number with at most one word around it, or two of them. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "\\P{L}{0,3}(?:\\p{L}+\\.? )?(\\d{1,5})(?:(?: ?/ ?| \\p{L}+ )(\\d{1,5}))?\\P{L}{0,3}");

  private static final Pattern COUNTED = Pattern.compile("(?:^|.* )(\\d{1,5}) ?/ ?(\\d{1,5})");

  private final List<Page> pages;
  private final @Nullable String title;
  private final Map<String, Integer> heads = new HashMap<>();

  private RunningHeads(List<Page> pages, @Nullable String title) {
    this.pages = pages;
    this.title = title;
    for (Page page : pages) {
      page.bands().stream().map(RunningHeads::key).distinct().forEach(key -> count(key));
    }
  }

  private void count(String key) {
    heads.merge(key, 1, Integer::sum);
  }

  /**
   * The pages without those lines.
   *
   * @param title what the document is called, which programs print at a page's head
   */
  static List<Page> without(List<Page> pages, @Nullable String title) {
    RunningHeads heads = new RunningHeads(pages, title);
    return pages.stream().map(heads::without).toList();
  }

  private Page without(Page page) {
    List<Band> left = new ArrayList<>(page.bands());
    for (int i = 0; i < MOST && left.size() > 1; i++) {
      if (isHead(left.getFirst(), left.get(1), page.number())) {
        left.removeFirst();
      }
      if (left.size() > 1 && isHead(left.getLast(), left.get(left.size() - 2), page.number())) {
        left.removeLast();
      }
    }
    return new Page(page.number(), left);
  }

  private boolean isHead(Band band, Band inner, int page) {
    int enough = pages.size() <= ENOUGH ? 2 : ENOUGH;
    return heads.getOrDefault(key(band), 0) >= enough
        || (isApart(band, inner) && isNumber(band.text(), page))
        || isPrinted(band, inner);
  }

  /** Whether it stands further from the text than a line of it would. */
  private static boolean isApart(Band band, Band inner) {
    return Math.abs(band.y() - inner.y()) > 2 * Math.min(band.size(), inner.size());
  }

  private boolean isNumber(String text, int page) {
    Matcher alone = PAGE_NUMBER.matcher(text);
    Matcher counted = COUNTED.matcher(text);
    return (alone.matches() && alone.group(1).equals(String.valueOf(page)))
        || (counted.matches()
            && counted.group(1).equals(String.valueOf(page))
            && Integer.parseInt(counted.group(2)) >= pages.getLast().number());
  }

  /** What a browser prints above a page: a title in small letters, parted from the day. */
  private boolean isPrinted(Band band, Band inner) {
    return title != null
        && band.segments().size() > 1
        && band.size() < inner.size()
        && band.segments().stream().anyMatch(segment -> segment.text().equals(title));
  }

  private static String key(Band band) {
    int place = Math.round(band.y() / PLACE);
    return place + " " + FIGURES.matcher(band.text()).replaceAll("#");
  }
}
