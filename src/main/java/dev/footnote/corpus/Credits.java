package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.Line;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Outlet;
import dev.footnote.language.page.Sections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who wrote and who published an article, by the lines around its title. */
final class Credits {

  private static final int MOST_WORDS_OF_OUTLET = 4;

  private final Lines lines;
  private final Head head;
  private final int title;
  private final int end;

  /** The line that names the author without a word that says so, or -1. */
  private int authorLine = -1;

  /**
   * @param title the line that is the title, or -1: then there are none
   */
  Credits(Lines lines, Head head, int title) {
    this.lines = lines;
    this.head = head;
    this.title = title;
    this.end = title < 0 ? 0 : Math.min(head.end(), lines.size());
    this.authorLine = findAuthorLine();
  }

  /** Says of the lines around the title what they are. */
  void judge(Kind[] kinds) {
    for (int i = 0; i < end; i++) {
      if (i != title && kinds[i] == Kind.PARAGRAPH) {
        kinds[i] = judged(i);
      }
    }
  }

  private Kind judged(int i) {
    String line = lines.words(i);
    boolean role = authorLine >= 0 && i == authorLine + 1 && Byline.isRole(line);
    if (i == authorLine || role) {
      return Kind.BYLINE;
    }
    Optional<Dateline> day = head.dateline(i);
    if (day.isPresent()) {
      return day.get().author() == null ? Kind.DATELINE : Kind.BYLINE;
    }
    if (isOutlet(i)) {
      return Kind.DATELINE;
    }
    boolean menu = Sections.isSection(line) || head.isMenu(i);
    return i < title && menu ? Kind.FURNITURE : Kind.PARAGRAPH;
  }

  private boolean isOutlet(int i) {
    String line = lines.words(i);
    if (Byline.isRole(line) || Sections.isSection(line)) {
      return false;
    }
    return (Outlet.isNamed(line) && isBeside(i, k -> head.dateline(k).isPresent()))
        || (i > title && Outlet.isClear(line) && isBeside(i, this::isByline))
        || (i < title && head.isOutletAbove(i));
  }

  private boolean isByline(int i) {
    return i == authorLine || Byline.is(lines.words(i), true);
  }

  /** Over the title only what stands together belongs together. */
  private boolean isBeside(int i, IntPredicate which) {
    boolean apart = i > title;
    return (i > 0 && i - 1 != title && (apart || !lines.isFirstOfGroup(i)) && which.test(i - 1))
        || (i + 1 < end && (apart || !lines.isLastOfGroup(i)) && which.test(i + 1));
  }

  /** The author whose name stands under the title, and no word that says so. */
  Optional<String> author() {
    return authorLine < 0 ? Optional.empty() : name(authorLine);
  }

  /** Beside or over a role, an outlet or a day, or right over the text where one stands above. */
  private int findAuthorLine() {
    if (IntStream.range(0, end).anyMatch(this::saysAuthor)) {
      return -1;
    }
    int[] named =
        IntStream.range(title + 1, end)
            .filter(i -> name(i).isPresent())
            .filter(
                i -> {
                  int below = head.below(i);
                  return head.dateline(i).isPresent()
                      || (below < end ? isUnderAuthor(below) : isDatedAbove(i));
                })
            .toArray();
    boolean stacked = named.length == 2 && named[1] == named[0] + 1;
    return named.length == 1 || stacked ? named[0] : -1;
  }

  private boolean isDatedAbove(int line) {
    return IntStream.range(0, line)
        .anyMatch(i -> head.dateline(i).isPresent() || (i < title && head.isOutletAbove(i)));
  }

  private boolean saysAuthor(int i) {
    return Byline.is(lines.words(i), true)
        || head.dateline(i).filter(day -> day.author() != null).isPresent();
  }

  /** The name that a line holds alone or beside a day: "Orla Fennimore | 12 April 2026". */
  private Optional<String> name(int i) {
    return lines.form(i) != Line.Form.PLAIN
        ? Optional.empty()
        : Optional.of(lines.words(i))
            .filter(Byline::isPerson)
            .or(() -> outletBesideDay(i).filter(name -> Byline.isPerson(name) && isOutletNamed()));
  }

  /** Only then a name beside a day is no outlet: "Business Line | 12 April 2026". */
  private boolean isOutletNamed() {
    return IntStream.range(0, end)
        .anyMatch(
            i ->
                i != title
                    && (isOutlet(i) || outletBesideDay(i).filter(Outlet::isNamed).isPresent()));
  }

  private boolean isUnderAuthor(int i) {
    String line = lines.words(i);
    return Byline.isRole(line)
        || Outlet.isClear(line)
        || head.dateline(i).isPresent()
        || (isShort(line) && i + 1 < end && head.dateline(i + 1).isPresent());
  }

  /** As an outlet's name is, of which many are called like anything. */
  private static boolean isShort(String line) {
    return !line.isEmpty() && line.split(" ", -1).length <= MOST_WORDS_OF_OUTLET;
  }

  /** The outlet that the lines around the title name; one that is called so comes first. */
  Optional<String> outlet() {
    List<Integer> around = IntStream.range(0, end).filter(i -> i != title).boxed().toList();
    List<String> named =
        Stream.concat(
                around.stream().map(this::outlet),
                around.stream().map(i -> Byline.outlet(lines.words(i))))
            .flatMap(Optional::stream)
            .toList();
    return named.stream().filter(Outlet::isNamed).findFirst().or(() -> named.stream().findFirst());
  }

  private Optional<String> outlet(int i) {
    if (isOutlet(i)) {
      return Optional.of(lines.words(i));
    }
    return i == authorLine ? Optional.empty() : outletBesideDay(i);
  }

  private Optional<String> outletBesideDay(int i) {
    return head.dateline(i).flatMap(day -> Optional.ofNullable(day.outlet()));
  }
}
