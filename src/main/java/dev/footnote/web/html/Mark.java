package dev.footnote.web.html;

import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/**
 * Words of an article that stand out.
 *
 * @param span where they stand in the article's text
 * @param shortAnswer the few of them that answer
 * @param numbers the footnotes that quote them
 * @param isLit whether they are what was opened
 */
record Mark(Span span, Optional<Span> shortAnswer, List<Integer> numbers, boolean isLit) {

  /** These, so that no two overlap: what is lit wins, then what comes first. */
  static List<Mark> apart(List<Mark> marks) {
    List<Mark> apart = new ArrayList<>();
    marks.stream()
        .sorted(
            Comparator.comparing(Mark::isLit).reversed().thenComparing(mark -> mark.span().start()))
        .forEach(mark -> mark.addTo(apart));
    apart.sort(Comparator.comparingInt(mark -> mark.span().start()));
    return apart;
  }

  private void addTo(List<Mark> apart) {
    for (int i = 0; i < apart.size(); i++) {
      Mark other = apart.get(i);
      if (other.span.overlaps(span)) {
        TreeSet<Integer> both = new TreeSet<>(other.numbers);
        both.addAll(numbers);
        Optional<Span> answer =
            other.shortAnswer.or(() -> shortAnswer.filter(other.span::contains));
        apart.set(i, new Mark(other.span, answer, List.copyOf(both), other.isLit));
        return;
      }
    }
    apart.add(this);
  }

  /**
   * Writes a part of a text with the marks over it.
   *
   * @param numbers where the numbers of the marks that end in it are appended: {@code into}, unless
   *     that is not seen
   * @param marks apart, in order
   * @param back the address of the answer, to which the numbers lead; empty for no numbers
   */
  static void write(
      Element into,
      Element numbers,
      String text,
      Span part,
      List<Mark> marks,
      Optional<String> back) {
    int from = part.start();
    for (Mark mark : marks) {
      if (mark.span.overlaps(part)) {
        Span here =
            new Span(
                Math.max(mark.span.start(), part.start()), Math.min(mark.span.end(), part.end()));
        into.appendText(text.substring(from, here.start()));
        into.appendChild(mark.element(text, here));
        if (here.end() == mark.span.end()) {
          back.ifPresent(
              address -> mark.numbers.forEach(n -> numbers.appendChild(link(n, address))));
        }
        from = here.end();
      }
    }
    into.appendText(text.substring(from, part.end()));
  }

  private Element element(String text, Span here) {
    Element element = Markup.element("mark", isLit ? "" : "other");
    if (isLit && here.start() == span.start()) {
      element.id("quote");
    }
    Span strong = shortAnswer.filter(here::overlaps).orElse(new Span(here.end(), here.end()));
    int from = Math.max(strong.start(), here.start());
    int to = Math.min(strong.end(), here.end());
    element.appendText(text.substring(here.start(), from));
    if (from < to) {
      element.appendChild(Markup.element("strong", "short", text.substring(from, to)));
    }
    return element.appendText(text.substring(to, here.end()));
  }

  private static Element link(int number, String address) {
    return Markup.element("sup", "")
        .appendChild(
            Markup.link("back-to", address, "[" + number + "]")
                .attr("aria-label", "Footnote " + number + ", back to the answer"));
  }
}
