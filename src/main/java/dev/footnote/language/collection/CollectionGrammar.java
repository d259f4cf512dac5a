package dev.footnote.language.collection;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.WordNet;
import dev.footnote.language.collection.ArticleModifiers.Topic;
import dev.footnote.language.collection.CollectionForm.Certainty;
import dev.footnote.language.collection.CollectionQuestion.Criterion;
import dev.footnote.language.question.QuestionLanguage;
import dev.footnote.language.question.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows questions about the collection of articles by the forms in which people ask them in
 * English. It is strict: every word must belong to the form, and what may as well be asked of what
 * the articles tell ("Who wrote the letter?") is none.
 *
 * <p>A form's groups say which articles are meant: {@code ref} and {@code noun} stand for articles
 * ("it", "the second one"; a {@code noun} is no pronoun), {@code mods}, {@code narrow} and {@code
 * origin} follow a word for them, with less and less of a topic, and {@code by}, {@code from} and
 * {@code about} are what would follow that word.
 */
public final class CollectionGrammar {

  private static final Pattern BEFORE =
      pattern(
          "(?:(?:and|so|ok|okay|well|hi there|hi|hello there|hello|hey|now|also|then|but|yes|yeah|no|thanks|thank you|thx|great"
              + "|cool|nice|please|pls|plz|sorry|oh|ah|h+m+|u+m+|right|alright|just|good (?:morning|afternoon|evening)|actually|btw"
              + "|by the way|(?:quick|another|different|one more) (?:question|one|thing))(?![\\p{L}'])[\\s,.!:;–-]*)+");

  private static final Pattern COURTESY =
      pattern(
          "(?:(?:can|could|would|will|may|might) (?:you|i|we) (?:please |pls |plz |just |maybe |kindly )*"
              + "(?=(?:tell|list|show|give|name|summari[sz]e|sum|find|let|get|have|see|say|recap|outline|remind|read|open)\\b))"
              + "|(?:(?:please )?(?:tell me|let me know|remind me|say)|(?:i|we)(?: would|'d)? (?:like|want|need)(?: to (?:know|see|read))?"
              + "|do you (?:know|remember)(?= (?:who|when|which|what|where|if|any|how))|any idea|i was wondering|i wonder"
              + "|(?:i am |i'm )?(?:looking|searching) for|search(?: for)?)(?: (?:please|if|whether))?[\\s,:]+");

  private static final Pattern AFTER =
      pattern(
          "(?:[\\s,]+(?:please|pls|plz|then|again|though|exactly|by the way|btw|thanks|thank you|thx|for me|right now|now"
              + "|at the moment|at present|currently|at all|so far|too|as well|instead|anyway|mate|in total|in all|altogether"
              + "|all together|overall|here|actually"
              + "|in (?:a few|a couple of|one|two|three) (?:words?|sentences?|lines?)|in short|briefly|quickly))+$");

  private static final List<Map.Entry<Pattern, String>> SHORTENED =
      List.of(
          Map.entry(pattern("[’‘`´]"), "'"),
          Map.entry(pattern("[“”„«»]"), "\""),
          Map.entry(pattern("\\b(what|who|where|when|how|there)'?s\\b"), "$1 is"),
          Map.entry(pattern("\\b(that|it|which)'s\\b"), "$1 is"),
          Map.entry(pattern("\\b(what|who|which|where)'re\\b"), "$1 are"),
          Map.entry(pattern("\\b(you|we|i)'ve\\b"), "$1 have"),
          Map.entry(pattern("\\bu\\b"), "you"),
          Map.entry(pattern("\\babt\\b"), "about"),
          Map.entry(pattern("\\b(?:newer|later|more recent) than\\b"), "after"),
          Map.entry(pattern("\\b(?:older|earlier) than\\b"), "before"),
          Map.entry(pattern("[\\s?!.,;:…)\\p{So}]+$"), ""));

  /** What the "it" of "who wrote it?" stands for where the question before names one. */
  private static final Set<String> WORKS =
      WordList.stems(
          """
          letter email mail report book poem song story law act bill memo message tweet post statement speech study novel play essay
          note review survey column text paper rule minutes plan draft opinion ruling treaty constitution agreement manifesto
          programme program guide manual recipe leaflet newsletter diary hymn lyric music opera symphony piece film movie album
          document pamphlet work resolution motion petition code screenplay script theory article
          """);

  private static final Map<String, String> MISSPELLED =
      Stream.of(
              "article articles document documents newest oldest latest published summarise summarize summary"
                  .split(" ", -1))
          .flatMap(word -> withoutOne(word).map(part -> Map.entry(part, word)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

  private static final Spelling SPELLING =
      new Spelling(CollectionGrammar::rightly, word -> WordNet.english().knows(word));

  private static final int LONGEST = 200;

  private CollectionGrammar() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * What a message asks about the collection; empty if it asks something else.
   *
   * @param messages the messages of a conversation, the one to be read last
   */
  public static Optional<CollectionQuestion> read(List<String> messages) {
    String message = messages.getLast();
    if (message.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> earlier = messages.subList(0, messages.size() - 1);
    boolean listed = !earlier.isEmpty() && read(earlier).isPresent();
    boolean ofWork = !listed && !earlier.isEmpty() && namesWork(earlier.getLast());
    String words = plain(message);
    return CollectionForm.ALL.stream()
        .filter(form -> listed || form.certainty() != Certainty.NEXT)
        .map(form -> read(form, words, listed, ofWork))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean namesWork(String question) {
    return Token.stems(question).stream().anyMatch(WORKS::contains);
  }

  private static Optional<CollectionQuestion> read(
      CollectionForm form, String words, boolean listed, boolean ofWork) {
    Matcher matcher = form.pattern().matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Criterion> criteria = new ArrayList<>();
    boolean sure = form.certainty() == Certainty.SURE;
    for (String group : form.groups()) {
      String named = matcher.group(group);
      if (named != null) {
        Optional<ArticleReference> meant = meant(group, named.strip(), listed);
        if (meant.isEmpty()
            || (ofWork && group.equals("ref") && ArticleReference.isPronoun(named))) {
          return Optional.empty();
        }
        criteria.addAll(meant.get().criteria());
        sure |= meant.get().sure();
      }
    }
    return Optional.of(new CollectionQuestion(form.wanted(), criteria, sure));
  }

  /** Which articles are meant by what stands in a form's group. */
  private static Optional<ArticleReference> meant(String group, String words, boolean listed) {
    return switch (group) {
      case "ref" -> ArticleReference.of(words, listed);
      case "noun" ->
          ArticleReference.isPronoun(words) ? Optional.empty() : ArticleReference.of(words, listed);
      case "of" -> reference(ArticleReference.isPronoun(words) ? new Criterion.Cited() : null);
      case "cited" -> reference(new Criterion.Cited());
      case "title" -> reference(new Criterion.About(words, true));
      case "extreme" -> reference(ArticleReference.extreme(words));
      case "number" -> reference(new Criterion.Limit(ArticleReference.number(words)));
      case "narrow" -> unsure(ArticleModifiers.of(words, Topic.NARROW));
      case "origin" -> unsure(ArticleModifiers.of(words, Topic.NONE));
      case "mods" -> unsure(ArticleModifiers.of(words, Topic.WIDE));
      default -> unsure(ArticleModifiers.of(group + " " + words, Topic.WIDE));
    };
  }

  private static Optional<ArticleReference> reference(@Nullable Criterion criterion) {
    return unsure(Optional.of(criterion == null ? List.of() : List.of(criterion)));
  }

  private static Optional<ArticleReference> unsure(Optional<List<Criterion>> criteria) {
    return criteria.map(meant -> new ArticleReference(meant, false));
  }

  /** The message in plain words: without courtesies, contractions and typing errors. */
  private static String plain(String message) {
    String words = SPELLING.correct(message, Token.of(message), QuestionLanguage.ENGLISH);
    for (Map.Entry<Pattern, String> shortened : SHORTENED) {
      words = shortened.getKey().matcher(words).replaceAll(shortened.getValue());
    }
    words = words.replaceAll("\\s+", " ").strip();
    String before;
    do {
      before = words;
      words = without(BEFORE, words);
      words = without(COURTESY, words);
    } while (!words.equals(before));
    return AFTER.matcher(words).replaceFirst("");
  }

  private static String without(Pattern courtesy, String words) {
    Matcher matcher = courtesy.matcher(words);
    return matcher.lookingAt() && matcher.end() < words.length()
        ? words.substring(matcher.end())
        : words;
  }

  /** The word of a form that a typed one has all letters of but one, or the other way round. */
  private static Optional<String> rightly(String typed) {
    return withoutOne(typed).map(MISSPELLED::get).filter(Objects::nonNull).findFirst();
  }

  /** A word, and what is left of it without each of its letters. */
  private static Stream<String> withoutOne(String word) {
    return Stream.concat(
        Stream.of(word),
        IntStream.range(0, word.length())
            .mapToObj(i -> new StringBuilder(word).deleteCharAt(i).toString()));
  }
}
