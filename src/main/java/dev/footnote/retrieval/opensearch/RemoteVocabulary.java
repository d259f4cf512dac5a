package dev.footnote.retrieval.opensearch;

import static java.util.stream.Collectors.toSet;

import dev.footnote.language.Token;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.opensearch.Frequencies.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The single words and names that an index of a cluster holds.
 *
 * @param index read at its last commit
 */
record RemoteVocabulary(OpenSearchIndex index) implements Vocabulary {

  /** A word of so many letters may be two edits away from what was meant. */
  private static final int LONG_WORD = 8;

  /** All that may be asked about the words is counted in one call. */
  @Override
  public void expect(Set<String> words) {
    index.search(
        snapshot -> {
          List<Term> terms = new ArrayList<>();
          for (String word : words) {
            terms.add(new Term(Documents.NAMES, word));
            terms.add(new Term(Documents.COMMON, word));
            forms(snapshot, word).forEach(stem -> terms.addAll(Frequencies.inEachField(stem)));
          }
          snapshot.frequencies().expect(terms);
          return terms.size();
        });
  }

  private static Set<String> forms(Snapshot snapshot, String word) {
    return Token.of(word, snapshot.articles().values(Documents.LANGUAGE).keySet()).stream()
        .flatMap(token -> token.forms().stream())
        .collect(toSet());
  }

  @Override
  public Optional<String> nearest(String word) {
    return index.search(
        snapshot ->
            isKnown(snapshot, word)
                ? Optional.empty()
                : snapshot.passages().spelledLike(word, word.length() < LONG_WORD ? 1 : 2));
  }

  @Override
  public boolean knows(String word) {
    return index.search(snapshot -> isKnown(snapshot, word));
  }

  private static boolean isKnown(Snapshot snapshot, String word) {
    Set<String> forms = forms(snapshot, word);
    snapshot.frequencies().expectStems(forms);
    return forms.stream().anyMatch(stem -> snapshot.frequencies().ofStem(stem) > 0);
  }

  @Override
  public boolean isName(String word) {
    return index.search(
        snapshot -> {
          long names = snapshot.frequencies().of(new Term(Documents.NAMES, word));
          long common = snapshot.frequencies().of(new Term(Documents.COMMON, word));
          return Vocabulary.isName(names, common);
        });
  }

  @Override
  public Set<String> outlets() {
    return index.search(snapshot -> snapshot.articles().values(Documents.PUBLISHER).keySet());
  }

  @Override
  public Set<ArticleFolder> folders() {
    return index.search(
        snapshot ->
            snapshot.articles().values(Documents.FOLDER).keySet().stream()
                .map(Source::folder)
                .collect(toSet()));
  }

  @Override
  public Set<String> languages() {
    return index.search(snapshot -> snapshot.articles().values(Documents.LANGUAGE).keySet());
  }

  @Override
  public Optional<String> title() {
    return index.search(snapshot -> snapshot.articles().title());
  }
}
