package dev.footnote.retrieval.embedded;

import static java.util.Objects.requireNonNull;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.Rejection;
import dev.footnote.language.Languages;
import dev.footnote.retrieval.Fingerprint;
import dev.footnote.retrieval.IndexedFile;
import dev.footnote.retrieval.IndexedPassage;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.StoredArticle;
import dev.footnote.retrieval.Terms;
import dev.footnote.retrieval.vector.QuantizedVector;
import dev.footnote.retrieval.vector.VectorField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * How a file lies in the index: for each of its articles one document for each passage that is
 * found and one for the article itself, and then one for the file.
 */
final class Documents {

  /** In all documents: the key of the source. */
  static final String FILE = "file";

  /** In those of articles and passages: the day of publication, if known, as days since 1970. */
  static final String DAY = "day";

  /** In those of articles and passages: the outlet, if known, as it is spelled. */
  static final String PUBLISHER = "publisher";

  /** In those of articles and passages: each folder they lie in, see {@link Source#term}. */
  static final String FOLDER = "folder";

  /** In a file's document: what tells whether it has changed. */
  static final String STAMP = "stamp";

  /** In a file's document: the digest of its articles. */
  static final String CONTENT = "content";

  /** In the document of a file that cannot be used: why. */
  static final String REASON = "reason";

  /** In those of articles and passages: the article's key. Passages are sorted by it. */
  static final String KEY = "key";

  /** In an article's document: the article, see {@link StoredArticle}. */
  static final String ARTICLE = "article";

  /** In an article's document: its provenance, as JSON, which is all that a list shows of it. */
  static final String PROVENANCE = "provenance";

  /** In a passage's document: {@link Passage#number()}. */
  static final String NUMBER = "number";

  /**
   * In a passage's document: the digest of what its vector is made of, by which it is found again.
   */
  static final String DIGEST = "digest";

  /** In a passage's document: the same number where another says the same in the same words. */
  static final String PHRASING = "phrasing";

  /** In an article's document: the terms of its {@link Fingerprint}. */
  static final String COPY = "copy";

  /** The pairs of signs in body, heading and title; see {@link IndexedPassage#pairs}. */
  static final String PAIRS = "pairs";

  /** The words of body, heading and title as they are spelled. */
  static final String SPELLING = "spelling";

  /** The words of the body, folded, that have a capital letter within a sentence. */
  static final String NAMES = "names";

  /** The words of the body, folded, that have none within a sentence. */
  static final String COMMON = "common";

  /** In an article's document: the outlet that published it, if known. */
  static final String SOURCE = "source";

  /** In an article's document: {@link Article#language()}, or else {@code und}. */
  static final String LANGUAGE = "language";

  /** In the document of a passage that corrects what was published. */
  static final String CORRECTION = "correction";

  /** In a passage's document: what finds it by meaning. */
  static final VectorField VECTOR = new VectorField("vector");

  /** Which documents hold a word; not where, nor how often. */
  private static final FieldType PRESENCE = new FieldType();

  static {
    PRESENCE.setIndexOptions(IndexOptions.DOCS);
    PRESENCE.setOmitNorms(true);
    PRESENCE.freeze();
  }

  private Documents() {}

  /** The field of a passage's document where such words are sought. */
  static String name(KeywordQuery.Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The documents of a file.
   *
   * @param vectors by the digest of the passage's words; empty in an index without vectors
   */
  static List<Document> of(
      Source source, List<Article> articles, Map<String, QuantizedVector> vectors) {
    List<Document> documents = new ArrayList<>();
    for (Article article : articles) {
      String key = source.key(article);
      for (IndexedPassage passage : IndexedPassage.of(article)) {
        documents.add(passage(key, passage, vectors));
      }
      documents.add(article(key, article));
    }
    documents.add(file(source, IndexedFile.content(articles)));
    documents.forEach(document -> addKey(document, FILE, source.key()));
    return documents;
  }

  /** The document of a file that cannot be used. */
  static Document of(Source source, Rejection rejection) {
    Document document = file(source, "");
    addKey(document, FILE, source.key());
    document.add(new BinaryDocValuesField(REASON, new BytesRef(rejection.reason())));
    return document;
  }

  private static Document file(Source source, String content) {
    Document document = new Document();
    document.add(new BinaryDocValuesField(STAMP, new BytesRef(requireNonNull(source.stamp()))));
    document.add(new BinaryDocValuesField(CONTENT, new BytesRef(content)));
    return document;
  }

  private static Document passage(
      String key, IndexedPassage indexed, Map<String, QuantizedVector> vectors) {
    Document document = new Document();
    Passage passage = indexed.passage();
    String digest = indexed.digest();
    addOrigin(document, key, passage.article());
    document.add(new NumericDocValuesField(NUMBER, passage.number()));
    document.add(new StringField(DIGEST, digest, Field.Store.NO));
    document.add(new NumericDocValuesField(PHRASING, indexed.phrasing()));
    if (passage.isCorrection()) {
      document.add(new StringField(CORRECTION, "", Field.Store.NO));
    }
    for (KeywordQuery.Field field : KeywordQuery.Field.values()) {
      document.add(new TextField(name(field), terms(indexed.stems(field))));
    }
    document.add(new Field(SPELLING, terms(indexed.spellings()), PRESENCE));
    document.add(new TextField(PAIRS, terms(indexed.pairs())));
    Map<Boolean, Set<String>> words = indexed.namesAndOthers();
    words.forEach(
        (names, folded) ->
            folded.forEach(
                word ->
                    document.add(new StringField(names ? NAMES : COMMON, word, Field.Store.NO))));
    QuantizedVector vector = vectors.get(digest);
    if (vector != null) {
      VECTOR.add(document, vector);
    }
    return document;
  }

  private static Terms terms(List<String> terms) {
    return new Terms(terms.iterator());
  }

  private static Document article(String key, Article article) {
    Document document = new Document();
    addOrigin(document, key, article);
    if (article.source() != null) {
      document.add(new SortedDocValuesField(SOURCE, new BytesRef(article.source())));
    }
    for (String term : Fingerprint.of(article).terms()) {
      document.add(new StringField(COPY, term, Field.Store.NO));
    }
    String language = Objects.requireNonNullElse(article.language(), Languages.UNDECIDED);
    document.add(new SortedDocValuesField(LANGUAGE, new BytesRef(language)));
    document.add(new StringField(ARTICLE, "", Field.Store.NO));
    document.add(new StoredField(ARTICLE, StoredArticle.write(article)));
    document.add(
        new BinaryDocValuesField(
            PROVENANCE, new BytesRef(StoredArticle.write(article.provenance()))));
    return document;
  }

  private static void addKey(Document document, String field, String key) {
    document.add(new StringField(field, key, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(key)));
  }

  private static void addOrigin(Document document, String key, Article article) {
    addKey(document, KEY, key);
    if (article.published() != null) {
      document.add(new LongPoint(DAY, article.published().toEpochDay()));
    }
    if (article.source() != null) {
      document.add(new StringField(PUBLISHER, article.source(), Field.Store.NO));
    }
    Source.foldersOf(key)
        .forEach(
            folder -> document.add(new StringField(FOLDER, Source.term(folder), Field.Store.NO)));
  }

  /** The article of an article's document. */
  static Article article(Document document) throws IOException {
    return StoredArticle.read(document.getBinaryValue(ARTICLE));
  }

  /** The provenance that a document of an article holds. */
  static Provenance provenance(BytesRef bytes) throws IOException {
    return StoredArticle.readProvenance(bytes);
  }
}
