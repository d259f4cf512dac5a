package dev.footnote.web;

import dev.footnote.corpus.Passage;
import dev.footnote.language.Token;
import dev.footnote.language.question.QuestionLanguage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody searches the texts for. A passage may also be found by its title, by what it means,
 * or as the nearest where nothing matches: it is shown only if one of the words stands in it.
 *
 * @param words as they were written
 */
record SearchedWords(String words) {

  /**
   * Whether one of the words stands in a passage, in any form that its article's language knows.
   * Small words, such as "the", count only where there are no others.
   */
  boolean standIn(Passage passage) {
    String code = passage.article().language();
    List<String> language = code == null ? List.of() : List.of(code);
    List<Token> all = Token.of(words, language);
    List<Token> telling = all.stream().filter(word -> !isSmall(word, language)).toList();
    Set<String> stems =
        passage.sentences().stream()
            .flatMap(sentence -> sentence.stems().stream())
            .collect(Collectors.toSet());
    return (telling.isEmpty() ? all : telling).stream().anyMatch(word -> word.isIn(stems));
  }

  private static boolean isSmall(Token word, List<String> language) {
    return word.isStopWord()
        || Stream.of(QuestionLanguage.values())
            .anyMatch(one -> language.contains(one.code()) && one.isSmall(word.stem()));
  }
}
