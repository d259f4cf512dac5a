package dev.footnote.retrieval;

import dev.footnote.language.Token;
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
 * What an index holds of single words.
 *
 * @param reader reads it
 * @param languages those of its articles (ISO 639-1)
 */
record Words(IndexReader reader, Set<String> languages) {

  /** A word of so many letters may be two edits away from what was meant. */
  private static final int LONG_WORD = 8;

  private static final DirectSpellChecker ONE_EDIT = checker(1);
  private static final DirectSpellChecker TWO_EDITS = checker(2);

  /** The number of passages that hold the term, in their own words or in what names them. */
  int documentFrequency(String term) throws IOException {
    int most = 0;
    for (String field : Keywords.WEIGHTS.keySet()) {
      most = Math.max(most, reader.docFreq(new Term(field, term)));
    }
    return most;
  }

  /**
   * The known word that is spelled most like an unknown one: one edit away, or two where the word
   * has eight letters or more, and the same in its first letter. Of several the most common.
   *
   * @param word folded
   */
  Optional<String> nearest(String word) throws IOException {
    if (isKnown(word)) {
      return Optional.empty();
    }
    DirectSpellChecker checker = word.length() < LONG_WORD ? ONE_EDIT : TWO_EDITS;
    Term unknown = new Term(Documents.SPELLING, word);
    SuggestWord[] near = checker.suggestSimilar(unknown, 1, reader, SuggestMode.SUGGEST_ALWAYS);
    return Arrays.stream(near).map(suggested -> suggested.string).findFirst();
  }

  private static DirectSpellChecker checker(int edits) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setAccuracy(0);
    return checker;
  }

  /** Whether a passage holds a word, in any of its forms. */
  boolean isKnown(String word) throws IOException {
    for (Token token : Token.of(word, languages)) {
      for (String stem : token.forms()) {
        if (documentFrequency(stem) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether four of five passages that have the folded word within a sentence write it large. */
  boolean isName(String word) throws IOException {
    int names = reader.docFreq(new Term(Documents.NAMES, word));
    int common = reader.docFreq(new Term(Documents.COMMON, word));
    return names > 0 && names >= 4 * common;
  }
}
