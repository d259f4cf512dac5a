package dev.footnote.language.conversation;

import dev.footnote.language.Folding;
import dev.footnote.language.Names;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.question.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names in what is typed, where a capital letter may open a sentence and a name may lack one. */
final class QuestionNames {

  /** Capitalised because they open a request, not because they name anything. */
  private static final Set<String> OPENERS =
      WordList.words("tell give explain describe list name show find say summarize compare");

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary tells what the articles write as a name
   */
  QuestionNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The names in a question, without the verb that may open it. */
  static List<Name> in(String question) {
    return Names.in(question).stream()
        .filter(name -> !OPENERS.contains(Folding.fold(name.text())))
        .toList();
  }

  /** A word that opens a question may owe its capital to that. */
  private boolean isKnownName(String text) {
    return text.contains(" ") || vocabulary.isName(Folding.fold(text));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The names in a question of an exchange, also those that are typed in lower case. */
  List<Name> asked(String question, Exchange exchange) {
    List<Name> names =
        in(question).stream().filter(name -> name.start() > 0 || isKnownName(name.text())).toList();
    return names.isEmpty() ? known(question, List.of(exchange)) : names;
  }

  /** Names the articles write with capitals, found in a text that may lack them. */
  List<Name> known(String text, List<Exchange> exchanges) {
    List<Name> sources =
        exchanges.stream()
            .flatMap(exchange -> exchange.sentences().stream())
            .flatMap(source -> Names.in(source).stream())
            .filter(name -> name.start() > 0 || name.text().contains(" "))
            .toList();
    List<Name> found = new ArrayList<>();
    for (Token word : Token.of(text)) {
      sources.stream()
          .filter(name -> !word.isFunctionWord())
          .filter(
              name ->
                  Token.of(name.text()).stream().anyMatch(w -> w.folded().equals(word.folded())))
          .findFirst()
          .or(
              () ->
                  !word.isFunctionWord() && vocabulary.isName(word.folded())
                      ? Names.in(capitalised(word.text())).stream().findFirst()
                      : Optional.empty())
          .map(name -> new Name(name.text(), word.start(), word.end(), name.ofPerson()))
          .filter(name -> found.stream().noneMatch(name::isSameAs))
          .ifPresent(found::add);
    }
    return found;
  }
}
