package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Dates;
import dev.footnote.language.Folding;
import dev.footnote.language.collection.CollectionQuestion.Wanted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What may be known of an article beside its title. */
enum ArticleFact {
  AUTHOR("is by", "who wrote it"),
  OUTLET("was published by", "who published it"),
  DAY("was published on", "when it was published");

  /** The lines that tell of the article itself, the likelier ones first. */
  private static final List<Kind> LINES =
      List.of(Kind.BYLINE, Kind.DATELINE, Kind.HEADING, Kind.FURNITURE);

  private final String verb;
  private final String question;

  ArticleFact(String verb, String question) {
    this.verb = verb;
    this.question = question;
  }

  /** What a question about articles wants to know. */
  static ArticleFact of(Wanted wanted) {
    return switch (wanted) {
      case AUTHOR -> AUTHOR;
      case OUTLET -> OUTLET;
      case DAY -> DAY;
      case TITLES, COUNT, SUMMARY ->
          throw new IllegalArgumentException(wanted + " is no fact of an article");
    };
  }

  /** Leads from an article to the value: "is by". */
  String verb() {
    return verb;
  }

  /** What an article without it does not say: "who wrote it". */
  String question() {
    return question;
  }

  /** It as it is said; empty where it is not known. */
  Optional<String> value(Provenance provenance) {
    return switch (this) {
      case AUTHOR -> Optional.ofNullable(provenance.author());
      case OUTLET -> Optional.ofNullable(provenance.source());
      case DAY -> Optional.ofNullable(provenance.published()).map(Dates::written);
    };
  }

  /** The line of the article's text that tells it; empty if only its front matter does. */
  Optional<Place> place(Article article) {
    return article.passages().stream()
        .filter(line -> LINES.contains(line.kind()) && isToldBy(line))
        .min(Comparator.comparingInt(line -> LINES.indexOf(line.kind())))
        .map(Place::whole);
  }

  private boolean isToldBy(Passage line) {
    Article article = line.article();
    if (this == DAY) {
      LocalDate day = article.published();
      return day != null
          && Dates.in(line.text(), Dates.order(article.text())).filter(day::equals).isPresent();
    }
    return value(article.provenance())
        .filter(value -> Folding.fold(line.text()).contains(Folding.fold(value)))
        .isPresent();
  }
}
