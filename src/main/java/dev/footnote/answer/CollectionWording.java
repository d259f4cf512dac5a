package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.CollectionAnswerer.Selection;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.collection.CollectionQuestion;
import dev.footnote.language.collection.CollectionQuestion.Criterion;
import dev.footnote.retrieval.ListedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of some articles what is wanted: in the words of their texts where these hold it. */
final class CollectionWording {

  private static final int MOST_LISTED = 40;
  private static final int MOST_ON_TOPIC = 5;
  private static final int MOST_IN_FULL = 8;
  private static final int NEWEST = 5;
  private static final int OUTLETS = 5;
  private static final int SENTENCES_OF_ONE = 3;

  private final CollectionQuestion question;
  private final Selection selection;
  private final List<ListedArticle> articles;
  private final Function<ListedArticle, Optional<Article>> read;
  private final List<Statement> statements = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private int citations;

  CollectionWording(
      CollectionQuestion question,
      Selection selection,
      Function<ListedArticle, Optional<Article>> read) {
    this.question = question;
    this.selection = selection;
    this.articles = selection.articles();
    this.read = read;
  }

  /** The answer. Make one wording for each. */
  Answer answer() {
    if (articles.isEmpty()) {
      return refusal(noSuchArticle());
    }
    switch (question.wanted()) {
      case TITLES -> titles();
      case COUNT -> count();
      case SUMMARY -> summary();
      case AUTHOR, DAY, OUTLET -> {
        ArticleFact fact = ArticleFact.of(question.wanted());
        if (articles.stream().allMatch(article -> fact.value(article.provenance()).isEmpty())) {
          return refusal(
              articles.size() == 1
                  ? quoted(articles.getFirst()) + " does not say " + fact.question() + "."
                  : "None of the articles says " + fact.question() + ".");
        }
        facts(fact);
      }
    }
    return citations == 0
        ? new SmallTalk(String.join("\n", plain))
        : new GroundedAnswer(statements);
  }

  private static Answer refusal(String reason) {
    return new Abstention(reason, List.of());
  }

  private void titles() {
    if (articles.size() > MOST_LISTED && !isOnTopic()) {
      overview();
      return;
    }
    for (ListedArticle article : articles.subList(0, Math.min(articles.size(), most()))) {
      title(Statement.ITEM, article);
      proofs(article);
    }
    if (selection.undated() > 0) {
      told(
          "",
          number(selection.undated()) + (selection.undated() == 1 ? " has" : " have") + " no day");
    }
  }

  private int most() {
    return isOnTopic() ? MOST_ON_TOPIC : MOST_LISTED;
  }

  private boolean isOnTopic() {
    return question.criteria().stream().anyMatch(Criterion.About.class::isInstance);
  }

  /** What shows that an article is one of those meant. */
  private void proofs(ListedArticle article) {
    question.criteria().stream()
        .flatMap(criterion -> fact(criterion, article).stream())
        .distinct()
        .forEach(fact -> proof(fact, article));
    selection.found().getOrDefault(article, Optional.empty()).ifPresent(place -> cited("", place));
  }

  private static Optional<ArticleFact> fact(Criterion criterion, ListedArticle article) {
    return switch (criterion) {
      case Criterion.By by ->
          Optional.of(
              article.provenance().author() == null ? ArticleFact.OUTLET : ArticleFact.AUTHOR);
      case Criterion.From from ->
          Optional.of(
              article.provenance().source() == null ? ArticleFact.AUTHOR : ArticleFact.OUTLET);
      case Criterion.Within within -> Optional.of(ArticleFact.DAY);
      case Criterion.Extreme extreme -> Optional.of(ArticleFact.DAY);
      default -> Optional.empty();
    };
  }

  private void proof(ArticleFact fact, ListedArticle article) {
    Optional<Place> place = read.apply(article).flatMap(fact::place);
    if (place.isPresent()) {
      cited("", place.get());
    } else if (placeOfTitle(article).isPresent()) {
      fact.value(article.provenance())
          .ifPresent(value -> told("", "It " + fact.verb() + " " + value));
    }
  }

  private void count() {
    String there = articles.size() == 1 ? "There is " : "There are ";
    String such = question.criteria().isEmpty() ? "" : " such";
    String number = there + number(articles.size()).replace(" ", such + " ");
    if (articles.size() > MOST_IN_FULL) {
      told("", number + ".");
    } else {
      titles(number + ":", articles);
    }
  }

  /** A list of titles under a few words. */
  private void titles(String words, List<ListedArticle> listed) {
    String lead = words + "\n" + Statement.ITEM;
    for (ListedArticle article : listed) {
      title(lead, article);
      lead = Statement.ITEM;
    }
  }

  private static String number(long articles) {
    return articles == 1 ? "1 article" : "%,d articles".formatted(articles);
  }

  private void summary() {
    if (articles.size() > MOST_IN_FULL) {
      overview();
      return;
    }
    int leads = articles.size() == 1 ? SENTENCES_OF_ONE : 1;
    for (ListedArticle article : articles) {
      title(Statement.ITEM, article);
      read.apply(article).stream()
          .flatMap(one -> Place.ofLeads(one, leads).stream())
          .forEach(place -> cited("", place));
    }
  }

  /** How many there are, of whom and when, and the newest of them. */
  private void overview() {
    List<ListedArticle> dated = CollectionAnswerer.byDay(articles, true);
    Map<String, Long> outlets =
        articles.stream()
            .map(ListedArticle::provenance)
            .map(Provenance::source)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    StringBuilder words = new StringBuilder("There are " + number(articles.size()));
    if (!outlets.isEmpty()) {
      words.append(
          outlets.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(OUTLETS)
              .map(Map.Entry::getKey)
              .collect(
                  Collectors.joining(
                      "; ",
                      outlets.size() > OUTLETS
                          ? " from " + outlets.size() + " outlets, among them "
                          : " from ",
                      "")));
    }
    if (!dated.isEmpty()) {
      words.append(
          ", published from %s to %s"
              .formatted(
                  ArticleFact.DAY.value(dated.getLast().provenance()).orElseThrow(),
                  ArticleFact.DAY.value(dated.getFirst().provenance()).orElseThrow()));
    }
    told("", words.toString());
    List<ListedArticle> shown = dated.isEmpty() ? articles : dated;
    titles(
        (dated.isEmpty() ? "Some of them" : "The newest")
            + " (name an outlet, an author, a month or a topic for others):",
        shown.subList(0, Math.min(NEWEST, shown.size())));
  }

  /** Of several articles each that tells it; of all articles each value once. */
  private void facts(ArticleFact fact) {
    boolean all = question.criteria().isEmpty();
    Map<String, ListedArticle> told = new LinkedHashMap<>();
    for (ListedArticle article : articles) {
      fact.value(article.provenance())
          .ifPresent(value -> told.putIfAbsent(all ? value : article.path(), article));
    }
    told.values().stream()
        .limit(all ? MOST_LISTED : MOST_IN_FULL)
        .forEach(article -> fact(fact, article, all));
    long silent = articles.stream().filter(one -> fact.value(one.provenance()).isEmpty()).count();
    if (silent > 0) {
      told("", number(silent) + (silent == 1 ? " does" : " do") + " not say " + fact.question());
    }
  }

  private void fact(ArticleFact fact, ListedArticle article, boolean alone) {
    Optional<Place> place = read.apply(article).flatMap(fact::place);
    String value = fact.value(article.provenance()).orElseThrow();
    if (place.isPresent()) {
      cited(alone ? Statement.ITEM : quoted(article) + ":", place.get());
    } else if (alone) {
      told(Statement.ITEM, value);
    } else {
      told("", quoted(article) + " " + fact.verb() + " " + value);
    }
  }

  private void title(String lead, ListedArticle article) {
    placeOfTitle(article)
        .ifPresentOrElse(
            place -> cited(lead, place),
            () ->
                told(
                    lead,
                    Stream.of(
                            Optional.of(quoted(article)),
                            ArticleFact.AUTHOR
                                .value(article.provenance())
                                .map(name -> "by " + name),
                            ArticleFact.OUTLET.value(article.provenance()),
                            ArticleFact.DAY.value(article.provenance()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))));
  }

  private Optional<Place> placeOfTitle(ListedArticle article) {
    return read.apply(article).flatMap(Place::ofTitle);
  }

  private static String quoted(ListedArticle article) {
    return "“" + article.title().replace('“', '‘').replace('”', '’') + "”";
  }

  private void cited(String lead, Place place) {
    Citation citation = Citation.of(++citations, place.passage(), place.span());
    statements.add(new Statement(lead, citation.said(), List.of(citation)));
  }

  private void told(String lead, String text) {
    statements.add(Statement.ofFile(text).after(lead));
    plain.add((lead + " " + text).strip());
  }

  private String noSuchArticle() {
    if (question.criteria().stream().anyMatch(Criterion.Extreme.class::isInstance)
        && selection.undated() > 0) {
      return "None of the articles says " + ArticleFact.DAY.question() + ".";
    }
    return question.criteria().stream()
        .map(
            criterion ->
                switch (criterion) {
                  case Criterion.By(String name) -> " by " + name;
                  case Criterion.From(String name) -> " from " + name;
                  case Criterion.Within(var period) ->
                      (period.words().startsWith("from ") ? " " : " published ") + period.words();
                  case Criterion.About(String topic, boolean inTitle) -> " about " + topic;
                  default -> "";
                })
        .collect(Collectors.joining("", "There is no article", "."));
  }
}
