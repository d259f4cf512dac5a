package dev.footnote.retrieval.embedded;

import dev.footnote.language.Token;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.retrieval.KeywordQuery;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * The single words and names that an index that lies here holds.
 *
 * @param index read at its last commit
 */
record Words(EmbeddedIndex index) implements Vocabulary {

  /** A word of so many letters may be two edits away from what was meant. */
  private static final int LONG_WORD = 8;

  private static final DirectSpellChecker ONE_EDIT = checker(1);
  private static final DirectSpellChecker TWO_EDITS = checker(2);

  /**
   * The number of passages that hold a term, in their own words or in what names them.
   *
   * @param term a stem, see {@link Token#stem}
   */
  static int documentFrequency(IndexReader reader, String term) throws IOException {
    int most = 0;
    for (KeywordQuery.Field field : KeywordQuery.Field.values()) {
      most = Math.max(most, reader.docFreq(new Term(Documents.name(field), term)));
    }
    return most;
  }

  /**
   * One edit away, or two where the word has eight letters or more, and the same in its first
   * letter. Of several the most common.
   */
  @Override
  public Optional<String> nearest(String word) {
    return index.search(
        snapshot -> {
          if (isKnown(snapshot, word)) {
            return Optional.empty();
          }
          DirectSpellChecker checker = word.length() < LONG_WORD ? ONE_EDIT : TWO_EDITS;
          SuggestWord[] near =
              checker.suggestSimilar(
                  new Term(Documents.SPELLING, word),
                  1,
                  snapshot.getIndexReader(),
                  SuggestMode.SUGGEST_ALWAYS);
          return Arrays.stream(near).map(suggested -> suggested.string).findFirst();
        });
  }

  private static DirectSpellChecker checker(int edits) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setAccuracy(0);
    return checker;
  }

  @Override
  public boolean knows(String word) {
    return index.search(snapshot -> isKnown(snapshot, word));
  }

  private static boolean isKnown(Snapshot snapshot, String word) throws IOException {
    for (Token token : Token.of(word, snapshot.articles().languages().keySet())) {
      for (String stem : token.forms()) {
        if (documentFrequency(snapshot.getIndexReader(), stem) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean isName(String word) {
    return index.search(
        snapshot -> {
          int names = snapshot.getIndexReader().docFreq(new Term(Documents.NAMES, word));
          int common = snapshot.getIndexReader().docFreq(new Term(Documents.COMMON, word));
          return Vocabulary.isName(names, common);
        });
  }

  @Override
  public Set<String> outlets() {
    return index.search(snapshot -> snapshot.articles().outlets());
  }

  @Override
  public Set<ArticleFolder> folders() {
    return index.search(snapshot -> snapshot.articles().folders());
  }

  @Override
  public Set<String> languages() {
    return index.articles().languages().keySet();
  }

  @Override
  public Optional<String> title() {
    return index.search(snapshot -> snapshot.articles().title());
  }
}
