package dev.footnote.language.collection;

import dev.footnote.language.collection.ArticleModifiers.Topic;
import dev.footnote.language.collection.CollectionQuestion.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand for articles: "it", "the second one", "the newest article", "the one by Susan
 * Wright".
 *
 * @param criteria which articles are meant
 * @param sure whether nothing but articles can be meant
 */
record ArticleReference(List<Criterion> criteria, boolean sure) {

  /** What only articles are called; the wider words may be what articles tell of. */
  static final String ARTICLE = "(?:(?:news(?:paper)? )?articles?|write-?ups?)";

  static final String NOUN =
      "(?:(?:news(?:paper)? )?(?:articles?|stories|story|pieces?|write-?ups?)|documents?|docs?|texts?)";

  static final String EXTREME = "newest|latest|most recent|oldest|earliest";

  private static final List<String> PLACES =
      List.of("last", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Pattern PRONOUN =
      pattern("it|this|that|these|those|them|they|all of (?:them|these|those)|both(?: of them)?");

  private static final Pattern CITED =
      pattern(
          ("(?:(?:the|this|that|these|those)(?: last| same)? (?:%s|piece|document|doc)s?"
                  + "|(?:this|that) (?:one|story|text)|(?:all )?(?:of )?these (?:ones|stories|texts|articles|pieces|documents))"
                  + "(?: (?:that )?you(?: have)?(?: just)? (?:cited|quoted|mentioned|used|named|listed|showed me))?")
              .formatted(ARTICLE));

  private static final Pattern ALL =
      pattern(
          "(?:all(?: of)? |every )(?:(?:the|your|these|my) )?%s|your %s|everything(?: you have)?|all"
                  .formatted(NOUN, NOUN)
              + "|(?:the )?(?:whole|entire) (?:lot|thing|collection|set|bunch)|the lot|it all|all (?:of )?(?:it|this|that)"
              + "|(?:the|your|this|our|my) (?:(?:article|document|news) )?(?:collection|corpus|library|archive)");

  private static final Pattern NTH =
      pattern(
          "(?:the )?(?:(?:(?<place>%s)|(?<ordinal>\\d{1,2})(?:st|nd|rd|th))(?: (?<noun>one|%s))?|(?:number|no\\.?|#) ?(?<number>\\d{1,2}|%s))"
              .formatted(String.join("|", PLACES), NOUN, String.join("|", NUMBERS)));

  private static final Pattern NEWEST =
      pattern(
          "(?:the |your )?(?:very )?(?<extreme>%s)(?: (?:one|%s))(?: (?:that )?you have(?: got)?)?(?<rest> .+)?"
              .formatted(EXTREME, NOUN));

  private static final Pattern ONE =
      pattern(
          "(?:(?:the|that|this|an?|any|your|those|these) )?(?<noun>ones?|%s)(?<rest> .+)"
              .formatted(NOUN));

  /** "The lighthouse piece". */
  private static final Pattern ON_TOPIC =
      pattern(
          "(?:the|that|this|your) (?<topic>.+?) (?:(?:news(?:paper)? )?(?:articles?|story|piece)|write-?up)");

  private static final Pattern TITLED =
      pattern(
          " (?:called|titled|entitled|headed|named|with the (?:title|headline))\\s+(?<title>.+)");

  /** Whether the words are a pronoun alone. */
  static boolean isPronoun(String words) {
    return PRONOUN.matcher(words).matches();
  }

  /**
   * What {@code words}, all of them, stand for.
   *
   * @param listed whether the last answer was a list of articles, so that "the second" is one
   */
  static Optional<ArticleReference> of(String words, boolean listed) {
    if (isPronoun(words)) {
      return reference(false, new Criterion.Cited());
    }
    if (ALL.matcher(words).matches()) {
      return Optional.of(new ArticleReference(List.of(), true));
    }
    if (CITED.matcher(words).matches()) {
      return reference(words.matches("(?i)(?:the|your) .*(?:s)"), new Criterion.Cited());
    }
    Matcher nth = NTH.matcher(words);
    if (nth.matches()) {
      return listed || nth.group("noun") != null
          ? reference(false, new Criterion.Nth(place(nth)))
          : Optional.empty();
    }
    Matcher newest = NEWEST.matcher(words);
    if (newest.matches()) {
      return ArticleModifiers.of(newest.group("rest"), Topic.WIDE)
          .map(more -> with(more, extreme(newest.group("extreme"))))
          .map(criteria -> new ArticleReference(criteria, true));
    }
    Matcher one = ONE.matcher(words);
    if (one.matches()) {
      return one(one.group("noun"), one.group("rest"));
    }
    Matcher onTopic = ON_TOPIC.matcher(words);
    return onTopic.matches() ? one("story", " about " + onTopic.group("topic")) : Optional.empty();
  }

  private static Optional<ArticleReference> one(String noun, String rest) {
    boolean weak = noun.matches("(?i)stor.*|pieces?|documents?|docs?|texts?");
    Matcher titled = TITLED.matcher(rest);
    Optional<List<Criterion>> more =
        titled.matches()
            ? Optional.of(List.of(new Criterion.About(unquoted(titled.group("title")), true)))
            : ArticleModifiers.of(rest, Topic.WIDE);
    return more.map(
        criteria -> {
          List<Criterion> all = new ArrayList<>();
          for (Criterion criterion : criteria) {
            all.add(
                weak && criterion instanceof Criterion.About(String topic, boolean inTitle)
                    ? new Criterion.About(topic, true)
                    : criterion);
          }
          if (!noun.toLowerCase(Locale.ROOT).endsWith("s")) {
            all.add(new Criterion.Limit(1));
          }
          return new ArticleReference(all, false);
        });
  }

  private static Optional<ArticleReference> reference(boolean sure, Criterion criterion) {
    return Optional.of(new ArticleReference(List.of(criterion), sure));
  }

  private static List<Criterion> with(List<Criterion> criteria, Criterion last) {
    List<Criterion> all = new ArrayList<>(criteria);
    all.add(last);
    return all;
  }

  static Criterion extreme(String word) {
    return new Criterion.Extreme(!word.matches("(?i)oldest|earliest"));
  }

  private static int place(Matcher nth) {
    if (nth.group("place") != null) {
      return PLACES.indexOf(nth.group("place").toLowerCase(Locale.ROOT));
    }
    return number(nth.group("ordinal") != null ? nth.group("ordinal") : nth.group("number"));
  }

  /** The number that is written in figures or as a word up to ten. */
  static int number(String written) {
    int word = NUMBERS.indexOf(written.toLowerCase(Locale.ROOT));
    return word >= 0 ? word : Integer.parseInt(written);
  }

  private static String unquoted(String title) {
    return title.replaceAll("^[\"']|[\"']$", "");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
