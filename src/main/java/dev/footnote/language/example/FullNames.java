package dev.footnote.language.example;

import dev.footnote.language.Names;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The persons of an article by their full names: "Sessions" is Jeff Sessions. */
final class FullNames {

  private static final Set<String> TITLES =
      WordList.words(
          """
          ag ambassador attorney bishop canon captain chair chairman chancellor chief coach councillor cllr deputy
          director doctor dr general governor inspector judge justice lady lord madam major mayor minister miss mr mrs
          ms mx officer president prime prince princess prof professor rep representative rev reverend secretary sen
          senator sergeant sheriff sir\
          """);

  /** Join the parts of a name: what begins with one is not the whole of it. */
  private static final Pattern JOINED =
      Pattern.compile("(?i)(?:^|.* )(?:de|der|van|von|da|di|la|le) $");

  private static final Pattern POINTED_TITLE =
      Pattern.compile("\\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Capt|Sgt|St)\\. $");

  /** A name that is written once in so many times may be a slip, or a caption run into it. */
  private static final int SELDOM = 5;

  /** By surname, the names that end in it with how often each is written. */
  private final Map<String, Map<String, Integer>> bySurname = new HashMap<>();

  /** Those of an article's text. */
  FullNames(String text) {
    text.lines().flatMap(line -> Names.in(line).stream()).forEach(this::add);
  }

  private void add(Name name) {
    List<Token> words = withoutTitle(name);
    if (name.ofPerson() && words.size() > 1 && !isJoined(words.getFirst().text() + " ")) {
      bySurname
          .computeIfAbsent(words.getLast().folded(), surname -> new TreeMap<>())
          .merge(written(name, words), 1, Integer::sum);
    }
  }

  /** The full names of those who may be meant by a surname, the usual one first. */
  private List<String> of(String surname) {
    Map<String, Integer> written = bySurname.getOrDefault(surname, Map.of());
    int most = written.values().stream().mapToInt(times -> times).max().orElse(0);
    return written.entrySet().stream()
        .filter(name -> name.getValue() * SELDOM > most)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(name -> written.keySet().stream().noneMatch(other -> isLonger(name, other)))
        .toList();
  }

  /** "Former Senator Jeff Sessions" is Jeff Sessions, and "Donald J. Trump" Donald Trump. */
  private static boolean isLonger(String name, String other) {
    return name.length() > other.length()
        && (name.endsWith(other) || first(name).equals(first(other)));
  }

  private static String first(String name) {
    return name.split("\\s", 2)[0];
  }

  /** Whether several persons bear a surname. */
  boolean isAmbiguous(String word) {
    return of(word).size() > 1;
  }

  /** A sentence with the full names of the persons in it, without their titles. */
  String writeOut(String sentence) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Name name : Names.in(sentence)) {
      List<Token> words = withoutTitle(name);
      if (!words.isEmpty() && !isJoined(sentence.substring(0, name.start()))) {
        text.append(sentence, from, name.start());
        String before = POINTED_TITLE.matcher(text).replaceFirst("");
        String written = words.size() > 1 ? written(name, words) : known(words.getFirst());
        text.setLength(0);
        text.append(before).append(written);
        from = name.start() + name.text().length();
      }
    }
    return text.append(sentence.substring(from)).toString();
  }

  private static boolean isJoined(String before) {
    return JOINED.matcher(before).matches();
  }

  private String known(Token surname) {
    List<String> full = of(surname.folded());
    return full.size() == 1 ? full.getFirst() : surname.text();
  }

  private static List<Token> withoutTitle(Name name) {
    List<Token> words = Token.of(name.text());
    int first = 0;
    while (first < words.size() && TITLES.contains(words.get(first).folded())) {
      first++;
    }
    return words.subList(first, words.size());
  }

  private static String written(Name name, List<Token> words) {
    return name.text().substring(words.getFirst().start());
  }
}
