package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Folding;
import dev.footnote.language.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stretch of an article's text that may be cited.
 *
 * @param passage the passage it lies in
 * @param span its range in the article's text
 */
record Place(Passage passage, Span span) {

  /** All of a passage. */
  static Place whole(Passage passage) {
    return new Place(passage, passage.span());
  }

  /** Where an article's title stands; empty if only its front matter or file name gives it. */
  static Optional<Place> ofTitle(Article article) {
    String title = article.title().replaceFirst("…$", ""); // one that is a paragraph's beginning
    return title.isBlank()
        ? Optional.empty()
        : article.passages().stream()
            .filter(passage -> passage.kind() != Kind.FURNITURE)
            .flatMap(passage -> line(passage, title).stream())
            .findFirst();
  }

  /** Where a passage is the words, or they begin a line or follow its label. */
  private static Optional<Place> line(Passage passage, String words) {
    String text = passage.text();
    if (Folding.fold(text).equals(Folding.fold(words))) {
      return Optional.of(whole(passage));
    }
    String spaced =
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile("(?m)(?:^|(?<=: ))" + spaced).matcher(text);
    int start = passage.span().start();
    return matcher.find()
        ? Optional.of(new Place(passage, new Span(start + matcher.start(), start + matcher.end())))
        : Optional.empty();
  }

  /** The first sentences of an article's first paragraphs, its title not among them. */
  static List<Place> ofLeads(Article article, int most) {
    Optional<Span> title = ofTitle(article).map(Place::span);
    return article.passages().stream()
        .filter(passage -> passage.kind() == Kind.PARAGRAPH)
        .map(passage -> new Place(passage, passage.sentences().getFirst().span()))
        .filter(place -> title.isEmpty() || !place.span.overlaps(title.get()))
        .limit(most)
        .toList();
  }
}
