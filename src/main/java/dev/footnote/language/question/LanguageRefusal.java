package dev.footnote.language.question;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Says in a question's own language that the articles are in others. The sentences are the file
 * {@code refusals.properties}, by language: in each, 0 stands for the languages of the articles
 * joined by "and", 1 for the same joined by "or", 2 for how many these are.
 */
public final class LanguageRefusal {

  private static final String FILE = "refusals.properties";

  private static final Properties SENTENCES = read();

  private LanguageRefusal() {}

  /**
   * What is said to a question.
   *
   * @param articles the codes of the languages that the articles are in (ISO 639-1)
   * @return empty where nothing is kept to say in that language
   */
  public static Optional<String> in(QuestionLanguage asked, Collection<String> articles) {
    return Optional.ofNullable(SENTENCES.getProperty(asked.code()))
        .map(sentence -> filledIn(sentence, ULocale.forLanguageTag(asked.code()), articles));
  }

  private static String filledIn(String sentence, ULocale locale, Collection<String> articles) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    List<String> named = articles.stream().map(names::localeDisplayName).toList();
    return new MessageFormat(sentence, locale)
        .format(
            new Object[] {
              joined(named, locale, ListFormatter.Type.AND),
              joined(named, locale, ListFormatter.Type.OR),
              named.size()
            });
  }

  private static String joined(List<String> names, ULocale locale, ListFormatter.Type type) {
    return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE).format(names);
  }

  private static Properties read() {
    Properties sentences = new Properties();
    try (InputStream file = LanguageRefusal.class.getResourceAsStream(FILE)) {
      sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
    }
    return sentences;
  }
}
