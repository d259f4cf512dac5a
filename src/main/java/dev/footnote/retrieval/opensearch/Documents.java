package dev.footnote.retrieval.opensearch;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Rejection;
import dev.footnote.language.Languages;
import dev.footnote.retrieval.Fingerprint;
import dev.footnote.retrieval.IndexedFile;
import dev.footnote.retrieval.IndexedPassage;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.StoredArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file lies in the indices: a document for each passage that is found, one for each article,
 * and one for the file. Their fields are those of the templates {@code passages.json} and {@code
 * articles.json}. A document is never changed; what replaces it is another.
 *
 * @param version of the file, in every document of it
 * @param commit with which it counts
 */
record Documents(String version, long commit) {

  /** In all documents: of the file, which is unique among all files and times. */
  static final String VERSION = "version";

  /** In all documents: which commit made it count. */
  static final String COMMIT = "commit";

  /** In all documents: the key of the article or file; passages are sorted by it. */
  static final String KEY = "key";

  /** In those of articles and passages: the day of publication, if known, as days since 1970. */
  static final String DAY = "day";

  /** In those of articles and passages: the outlet, if known, as it is spelled. */
  static final String PUBLISHER = "publisher";

  /** In those of articles and passages: each folder they lie in, see {@link Source#term}. */
  static final String FOLDER = "folder";

  /** In a passage's document: {@link Passage#number}. */
  static final String NUMBER = "number";

  /** In a passage's document: the document of its article. */
  static final String ARTICLE = "article";

  /** In a passage's document: see {@link IndexedPassage#phrasing}. */
  static final String PHRASING = "phrasing";

  /** In a passage's document: see {@link IndexedPassage#digest}. */
  static final String DIGEST = "digest";

  /** In the document of a passage that corrects what was published. */
  static final String CORRECTION = "correction";

  /** In a passage's document: see {@link IndexedPassage#pairs}. */
  static final String PAIRS = "pairs";

  /** In a passage's document: see {@link IndexedPassage#spellings}. */
  static final String SPELLING = "spelling";

  /** In a passage's document: see {@link IndexedPassage#namesAndOthers}. */
  static final String NAMES = "names";

  /** In a passage's document: the words that are no names there. */
  static final String COMMON = "common";

  /** In a passage's document: what finds it by meaning. */
  static final String VECTOR = "vector";

  /** In the articles' index: {@link #AN_ARTICLE} or {@link #A_FILE}. */
  static final String KIND = "kind";

  static final String AN_ARTICLE = "article";
  static final String A_FILE = "file";

  /** In an article's document: {@link Article#language()}, or else {@code und}. */
  static final String LANGUAGE = "language";

  /** In an article's document: the terms of its {@link Fingerprint}. */
  static final String COPY = "copy";

  /** In an article's document: its provenance, which is all that a list shows of it. */
  static final String PROVENANCE = "provenance";

  /** In an article's document: all of it, see {@link StoredArticle}. */
  static final String WHOLE = "article";

  /** In a file's document: what tells whether it has changed. */
  static final String STAMP = "stamp";

  /** In a file's document: the digest of its articles. */
  static final String CONTENT = "content";

  /** In the document of a file that cannot be used: why. */
  static final String REASON = "reason";

  /**
   * A document to be written.
   *
   * @param id the same whenever it is written again
   */
  record Written(String id, Map<String, Object> fields) {}

  /**
   * The documents of a file's passages.
   *
   * @param vectors by the digest of what they are made of
   */
  List<Written> passages(Source file, List<Article> articles, Map<String, float[]> vectors) {
    List<Written> documents = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String key = file.key(articles.get(i));
      for (IndexedPassage passage : IndexedPassage.of(articles.get(i))) {
        String id = articleId(i) + "-" + passage.passage().number();
        documents.add(new Written(id, passage(key, articleId(i), passage, vectors)));
      }
    }
    return documents;
  }

  /** The documents of a file's articles and of the file. */
  List<Written> articles(Source file, List<Article> articles) {
    List<Written> documents = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      documents.add(new Written(articleId(i), article(file.key(articles.get(i)), articles.get(i))));
    }
    documents.add(new Written(version, file(file, IndexedFile.content(articles), null)));
    return documents;
  }

  /** The document of a file that cannot be used. */
  Written file(Source file, Rejection rejection) {
    return new Written(version, file(file, "", rejection.reason()));
  }

  private String articleId(int number) {
    return version + "-" + number;
  }

  private Map<String, Object> counted(String key) {
    Map<String, Object> document = new HashMap<>();
    document.put(KEY, key);
    document.put(VERSION, version);
    document.put(COMMIT, commit);
    return document;
  }

  private Map<String, Object> file(Source file, String content, @Nullable String reason) {
    Map<String, Object> document = counted(file.key());
    document.put(KIND, A_FILE);
    document.put(STAMP, Objects.requireNonNull(file.stamp()));
    document.put(CONTENT, content);
    if (reason != null) {
      document.put(REASON, reason);
    }
    return document;
  }

  private Map<String, Object> ofArticle(String key, Article article) {
    Map<String, Object> document = counted(key);
    if (article.published() != null) {
      document.put(DAY, article.published().toEpochDay());
    }
    if (article.source() != null) {
      document.put(PUBLISHER, article.source());
    }
    document.put(FOLDER, Source.foldersOf(key).map(Source::term).toList());
    return document;
  }

  private Map<String, Object> article(String key, Article article) {
    Map<String, Object> document = ofArticle(key, article);
    document.put(KIND, AN_ARTICLE);
    document.put(LANGUAGE, Objects.requireNonNullElse(article.language(), Languages.UNDECIDED));
    document.put(COPY, Fingerprint.of(article).terms());
    document.put(PROVENANCE, StoredArticle.write(article.provenance()));
    document.put(WHOLE, StoredArticle.write(article));
    return document;
  }

  private Map<String, Object> passage(
      String key, String articleId, IndexedPassage indexed, Map<String, float[]> vectors) {
    Passage passage = indexed.passage();
    Map<String, Object> document = ofArticle(key, passage.article());
    document.put(NUMBER, passage.number());
    document.put("start", passage.span().start());
    document.put("end", passage.span().end());
    document.put(ARTICLE, articleId);
    document.put(PHRASING, indexed.phrasing());
    document.put(DIGEST, indexed.digest());
    if (passage.isCorrection()) {
      document.put(CORRECTION, true);
    }
    for (KeywordQuery.Field field : KeywordQuery.Field.values()) {
      document.put(Queries.name(field), String.join(" ", indexed.stems(field)));
    }
    document.put(PAIRS, String.join(" ", indexed.pairs()));
    document.put(SPELLING, String.join(" ", indexed.spellings()));
    Map<Boolean, Set<String>> words = indexed.namesAndOthers();
    document.put(NAMES, words.getOrDefault(true, Set.of()));
    document.put(COMMON, words.getOrDefault(false, Set.of()));
    float[] vector = vectors.get(indexed.digest());
    if (vector != null) {
      document.put(VECTOR, vector);
    }
    return document;
  }
}
