package dev.footnote.app.doctor;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.footnote.language.Languages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the models know the languages that the articles are in.
 *
 * @param articles how many articles there are in each language, by its code; undecided ones under
 *     {@link Languages#UNDECIDED}
 */
record LanguageFit(Map<String, Integer> articles) {

  private static final LocaleDisplayNames NAMES = LocaleDisplayNames.getInstance(ULocale.ENGLISH);

  LanguageFit {
    articles = Map.copyOf(articles);
  }

  /** "German (120) and English (12)"; the most common first. */
  String told() {
    return joined(
        byNumber().stream()
            .map(code -> "%s (%,d)".formatted(name(code), articles.get(code)))
            .toList());
  }

  /**
   * What is wrong with a reader model, in one line for a person.
   *
   * @param known the codes of its languages; empty for every language
   * @return empty if it knows them all
   */
  List<String> ofReader(Set<String> known) {
    return others(known).stream()
        .map(
            others ->
                "the reader model knows %s only: %s articles are ranked, not read"
                    .formatted(joined(names(known)), others))
        .toList();
  }

  /**
   * What is wrong with an embedding model, in one line for a person.
   *
   * @param name as in the settings
   * @param known the codes of its languages; empty for many, or where nothing is known of them
   * @return empty if it knows them all
   */
  List<String> ofEmbedding(String name, Set<String> known) {
    return others(known).stream()
        .map(
            others ->
                ("the embedding model %s is made for %s; for %s set embedding.model to a multilingual one,"
                        + " such as ollama:bge-m3 or the ONNX file of multilingual-e5-small")
                    .formatted(name, joined(names(known)), others))
        .toList();
  }

  /** The languages of articles that are not among the known ones, as one list or none. */
  private List<String> others(Set<String> known) {
    List<String> others = new ArrayList<>(byNumber());
    others.removeAll(known);
    others.remove(Languages.UNDECIDED);
    return known.isEmpty() || others.isEmpty() ? List.of() : List.of(joined(names(others)));
  }

  private List<String> byNumber() {
    return articles.keySet().stream()
        .sorted(
            Comparator.<String>comparingInt(articles::get).reversed().thenComparing(code -> code))
        .toList();
  }

  private static List<String> names(Collection<String> codes) {
    return codes.stream().map(LanguageFit::name).toList();
  }

  private static String name(String code) {
    return code.equals(Languages.UNDECIDED) ? "too short to tell" : NAMES.localeDisplayName(code);
  }

  private static String joined(List<String> names) {
    return ListFormatter.getInstance(ULocale.ENGLISH).format(names);
  }
}
