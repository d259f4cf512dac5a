package dev.footnote.retrieval;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.EnglishAnalyzer;
import dev.footnote.language.LanguageAnalyzer;
import dev.footnote.language.Names;
import dev.footnote.language.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * What an index holds of a passage, whatever engine keeps it: the terms that find it, already
 * analysed, so that every engine finds the same.
 *
 * @param passage one that is found, see {@link #of(Article)}
 */
public record IndexedPassage(Passage passage) {

  /** To be raised when terms of an older form can no longer be read, or would answer worse. */
  static final int VERSION = 9;

  /**
   * The passages of an article that are found; headings and datelines are cited with what they
   * stand over.
   */
  public static List<IndexedPassage> of(Article article) {
    return article.passages().stream()
        .filter(p -> p.kind() == Block.Kind.PARAGRAPH || p.kind() == Block.Kind.BYLINE)
        .map(IndexedPassage::new)
        .toList();
  }

  /**
   * What a passage's vector is made of: outlet and title stand before its words, since people ask
   * for what these name and a paragraph takes them for granted; before those of an entry its
   * headings too.
   */
  public String embedded() {
    String outlet = article().source() == null ? "" : article().source() + ": ";
    String headings = passage.isEntry() ? String.join(". ", passage.headings()) + ". " : "";
    return outlet + article().title() + ". " + headings + passage.said();
  }

  /** The digest of what its vector is made of, by which that is found again. */
  public String digest() {
    return Digest.of(embedded());
  }

  /** The same number where another says the same in the same words. */
  public long phrasing() {
    return Phrasing.digest(passage.text());
  }

  /**
   * The terms of a field, in order and as often as they stand there: the stems of its words in the
   * article's language. All languages share the fields: a question's word is sought as its stems in
   * each of them, as synonyms, so that its document frequency is that of the most common one.
   */
  public List<String> stems(KeywordQuery.Field field) {
    Analyzer analyzer = LanguageAnalyzer.of(article().language());
    return switch (field) {
      case BODY -> terms(analyzer, passage.text());
      case HEADING -> terms(analyzer, above());
      case TITLE -> terms(analyzer, article().title());
      case OUTLET ->
          article().source() == null ? List.of() : terms(EnglishAnalyzer.STEMS, article().source());
    };
  }

  /** The pairs of signs in body, heading and title; see {@link LanguageAnalyzer#PAIRS}. */
  public List<String> pairs() {
    return terms(LanguageAnalyzer.PAIRS, words());
  }

  /** The words of body, heading and title as they are spelled. */
  public List<String> spellings() {
    return terms(EnglishAnalyzer.SPELLING, words());
  }

  /**
   * The words of the body, folded, that do not begin a sentence, where each has a capital letter:
   * by true those that have one, by false those that have none.
   */
  public Map<Boolean, Set<String>> namesAndOthers() {
    return passage.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream().skip(1))
        .collect(partitioningBy(Names::isName, mapping(Token::folded, toSet())));
  }

  private String words() {
    return String.join("\n", passage.text(), above(), article().title());
  }

  /** What a passage stands under and is not in its words: headings, who speaks, what lists it. */
  private String above() {
    Set<String> above = new LinkedHashSet<>(passage.headings());
    for (Sentence sentence : passage.sentences()) {
      sentence.speaker().ifPresent(above::add);
      sentence.introduction().ifPresent(above::add);
    }
    if (passage.isRow()) {
      above.add(passage.said());
    }
    return String.join("\n", above);
  }

  private Article article() {
    return passage.article();
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    return Terms.of(analyzer.tokenStream("", text));
  }
}
