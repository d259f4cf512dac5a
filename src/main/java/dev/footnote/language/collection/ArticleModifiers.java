package dev.footnote.language.collection;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.collection.CollectionQuestion.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows a word for articles and tells which: "by Susan Wright", "about Kelly from 2017". */
final class ArticleModifiers {

  private static final Pattern CONNECTIVE =
      pattern(
          "(?:,? ?(?:and )?(?:(?:that|which|who) )?(?:is|are|was|were|has been|have been|comes?|came|talks?|speaks?)"
              + "|(?:that|which) (?:do )?you have|,|and)\\s+");

  private static final Pattern BY =
      pattern("(?:(?:written|authored|penned|published) )?by\\s+(?<rest>.+)");

  private static final Pattern FROM =
      pattern("(?:from|published (?:in|by)|that appeared in)\\s+(?<rest>.+)");

  private static final Pattern WHEN =
      pattern(
          "(?:(?:published|posted|printed|written|released) )?(?:from (?=since|before|after|until))?"
              + "(?<rest>(?:in|on|from|of|for|during|dated|since|after|before|until|till|up to) .+)");

  private static final Pattern ABOUT =
      pattern(
          "(?:about|regarding|concerning|covering|mentioning|discussing|on the (?:subject|topic) of|to do with"
              + "|related to|dealing with|(?:(?:that|which|who) )?(?:mentions?|discuss(?:es)?|talks? about|speaks? (?:of|about)"
              + "|deals? with|refers? to|reports? on|writes? about|(?:says?|have|has|contains?) (?:something|anything) (?:about|on)))"
              + "\\s+(?<rest>.+)");

  private static final Pattern ON = pattern("on\\s+(?<rest>.+)");

  /** Begin another modifier after a name. */
  private static final Set<String> AFTER_NAME =
      WordList.words("by from about on in since before after until regarding published written");

  private static final Set<String> IN_NAME = WordList.words("of the and a an");

  private static final Set<String> IN_NARROW_TOPIC = WordList.words("of between against and with");

  private static final Set<String> VAGUE =
      WordList.words(
          """
          it its this that these those them they him her his hers he she you your me my us our we i else anything
          something everything tonight today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
          which there here
          """);

  private static final int LONGEST_NAME = 7;
  private static final int LONGEST_TOPIC = 8;

  /** How a topic may be worded. */
  enum Topic {
    /** Any few words. */
    WIDE,
    /** Without a preposition that could make a place of it: "about parking in the yard". */
    NARROW,
    /** No topic at all. */
    NONE
  }

  private ArticleModifiers() {}

  /**
   * Which articles are meant by {@code modifiers}, all of it; empty if any of it says anything
   * else.
   */
  static Optional<List<Criterion>> of(@Nullable String modifiers, Topic topic) {
    if (modifiers == null || modifiers.isBlank()) {
      return Optional.of(List.of());
    }
    String words = modifiers.strip();
    Matcher connective = CONNECTIVE.matcher(words);
    String rest = connective.lookingAt() ? words.substring(connective.end()) : words;
    return when(rest, topic)
        .or(() -> named(rest, BY, topic))
        .or(() -> named(rest, FROM, topic))
        .or(() -> about(rest, ABOUT, topic))
        .or(() -> about(rest, ON, topic));
  }

  /** A period of as many words as make one, and what follows. */
  private static Optional<List<Criterion>> when(String words, Topic topic) {
    Matcher when = WHEN.matcher(words);
    if (!when.matches()) {
      return Optional.empty();
    }
    String rest = when.group("rest");
    for (int end = rest.length(); end > 0; end = rest.lastIndexOf(' ', end - 1)) {
      Optional<NamedDays> period = NamedDays.of(rest.substring(0, end));
      if (period.isPresent()) {
        return of(rest.substring(end), topic)
            .map(more -> before(new Criterion.Within(period.get()), more));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Criterion>> named(String words, Pattern form, Topic topic) {
    Matcher named = form.matcher(words);
    if (!named.matches()) {
      return Optional.empty();
    }
    String rest = named.group("rest");
    int end = rest.length();
    for (Token word : Token.of(rest)) {
      if (word.start() > 0 && AFTER_NAME.contains(word.folded())) {
        end = word.start();
        break;
      }
    }
    String name = rest.substring(0, end).replaceFirst("[\\s,]+$", "");
    return isName(name)
        ? of(rest.substring(end), topic)
            .map(
                more ->
                    before(form == BY ? new Criterion.By(name) : new Criterion.From(name), more))
        : Optional.empty();
  }

  static boolean isName(String text) {
    List<Token> words = Token.of(text);
    return !words.isEmpty()
        && words.size() <= LONGEST_NAME
        && !VAGUE.contains(words.getFirst().folded())
        && words.stream()
            .allMatch(word -> !word.isFunctionWord() || IN_NAME.contains(word.folded()))
        && words.stream().anyMatch(word -> !word.isFunctionWord());
  }

  /** A topic, and a period or an author that ends the question. */
  private static Optional<List<Criterion>> about(String words, Pattern form, Topic topic) {
    Matcher about = form.matcher(words);
    if (topic == Topic.NONE || !about.matches()) {
      return Optional.empty();
    }
    String rest = about.group("rest");
    for (int end = rest.indexOf(' '); end > 0; end = rest.indexOf(' ', end + 1)) {
      Optional<List<Criterion>> more = of(rest.substring(end), Topic.NONE);
      if (more.isPresent() && more.get().stream().noneMatch(Criterion.From.class::isInstance)) {
        return topic(rest.substring(0, end), topic, form == ON).map(one -> before(one, more.get()));
      }
    }
    return topic(rest, topic, form == ON).map(List::of);
  }

  private static Optional<Criterion> topic(String text, Topic kind, boolean on) {
    List<Token> words = Token.of(text);
    boolean plain =
        !words.isEmpty()
            && words.size() <= LONGEST_TOPIC
            && !text.matches(".*[?!;:].*|.*\\. .*")
            && !FunctionWords.PREPOSITIONS.contains(words.getFirst().folded())
            && words.stream().noneMatch(ArticleModifiers::isOfClause)
            && words.stream().anyMatch(word -> !word.isFunctionWord());
    boolean narrow =
        words.stream()
            .map(Token::folded)
            .filter(word -> !IN_NARROW_TOPIC.contains(word))
            .noneMatch(FunctionWords.PREPOSITIONS::contains);
    return plain && ((kind == Topic.WIDE && !on) || narrow)
        ? Optional.of(new Criterion.About(text.strip(), false))
        : Optional.empty();
  }

  private static boolean isOfClause(Token word) {
    String folded = word.folded();
    boolean month = folded.equals("may") && word.isCapitalised();
    return word.isQuestionWord()
        || VAGUE.contains(folded)
        || FunctionWords.SUBORDINATORS.contains(folded)
        || (FunctionWords.AUXILIARIES.contains(folded) && !month);
  }

  private static List<Criterion> before(Criterion first, List<Criterion> more) {
    List<Criterion> all = new ArrayList<>();
    all.add(first);
    all.addAll(more);
    return all;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
