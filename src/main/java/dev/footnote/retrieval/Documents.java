package dev.footnote.retrieval;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Names;
import dev.footnote.language.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/**
 * How an article lies in the index: one document for each passage that is found, then one for the
 * article itself.
 */
final class Documents {

  /** To be raised when documents of an older form can no longer be read, or would answer worse. */
  static final int VERSION = 5;

  /** In all documents: the key of the article's source. Passages are sorted by it. */
  static final String KEY = "key";

  /** In an article's document: what tells whether the source has changed. */
  static final String STAMP = "stamp";

  /** In an article's document: the digest of its text. */
  static final String CONTENT = "content";

  /** In an article's document: the article, as JSON. */
  static final String ARTICLE = "article";

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

  static final String BODY = "body";
  static final String HEADING = "heading";
  static final String TITLE = "title";
  static final String OUTLET = "outlet";

  /** The words of body, heading and title as they are spelled. */
  static final String SPELLING = "spelling";

  /** The words of the body, folded, that have a capital letter within a sentence. */
  static final String NAMES = "names";

  /** The words of the body, folded, that have none within a sentence. */
  static final String COMMON = "common";

  /** In an article's document: the outlet that published it, if known. */
  static final String SOURCE = "source";

  /** In the document of a passage that corrects what was published. */
  static final String CORRECTION = "correction";

  static final String VECTOR = "vector";

  /** Which documents hold a word; not where, nor how often. */
  private static final FieldType PRESENCE = new FieldType();

  static {
    PRESENCE.setIndexOptions(IndexOptions.DOCS);
    PRESENCE.setOmitNorms(true);
    PRESENCE.freeze();
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private Documents() {}

  /** The passages that are found; headings and datelines are cited with what they stand over. */
  static List<Passage> found(Article article) {
    return article.passages().stream()
        .filter(p -> p.kind() == Block.Kind.PARAGRAPH || p.kind() == Block.Kind.BYLINE)
        .toList();
  }

  /**
   * What a passage's vector is made of: outlet and title stand before its words, since people ask
   * for what these name and a paragraph takes them for granted; before those of an entry its
   * headings too.
   */
  static String embedded(Passage passage) {
    Article article = passage.article();
    String outlet = article.source() == null ? "" : article.source() + ": ";
    String headings = passage.isEntry() ? String.join(". ", passage.headings()) + ". " : "";
    return outlet + article.title() + ". " + headings + passage.said();
  }

  /**
   * The documents of an article.
   *
   * @param vectors by the digest of the passage's words; empty in an index without vectors
   */
  static List<Document> of(
      String key, String stamp, Article article, Map<String, float[]> vectors) {
    List<Document> documents = new ArrayList<>();
    for (Passage passage : found(article)) {
      documents.add(passage(key, passage, vectors));
    }
    documents.add(article(key, stamp, article));
    return documents;
  }

  private static Document passage(String key, Passage passage, Map<String, float[]> vectors) {
    Document document = new Document();
    String digest = digest(embedded(passage));
    addKey(document, key);
    document.add(new NumericDocValuesField(NUMBER, passage.number()));
    document.add(new StringField(DIGEST, digest, Field.Store.NO));
    document.add(new NumericDocValuesField(PHRASING, Phrasing.digest(passage.text())));
    if (passage.isCorrection()) {
      document.add(new StringField(CORRECTION, "", Field.Store.NO));
    }
    document.add(new TextField(BODY, passage.text(), Field.Store.NO));
    String above = above(passage);
    document.add(new TextField(HEADING, above, Field.Store.NO));
    document.add(new TextField(TITLE, passage.article().title(), Field.Store.NO));
    if (passage.article().source() != null) {
      document.add(new TextField(OUTLET, passage.article().source(), Field.Store.NO));
    }
    String words = String.join("\n", passage.text(), above, passage.article().title());
    document.add(new Field(SPELLING, words, PRESENCE));
    addNames(document, passage);
    float[] vector = vectors.get(digest);
    if (vector != null) {
      document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  /** What a passage stands under and is not in its words: headings, who speaks, what lists it. */
  private static String above(Passage passage) {
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

  /** A word that begins a sentence has a capital letter whatever it is. */
  private static void addNames(Document document, Passage passage) {
    Map<Boolean, Set<String>> words =
        passage.sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream().skip(1))
            .collect(partitioningBy(Names::isName, mapping(Token::folded, toSet())));
    words.forEach(
        (names, folded) ->
            folded.forEach(
                word ->
                    document.add(new StringField(names ? NAMES : COMMON, word, Field.Store.NO))));
  }

  private static Document article(String key, String stamp, Article article) {
    Document document = new Document();
    addKey(document, key);
    document.add(new SortedDocValuesField(STAMP, new BytesRef(stamp)));
    document.add(new SortedDocValuesField(CONTENT, new BytesRef(content(article))));
    if (article.source() != null) {
      document.add(new SortedDocValuesField(SOURCE, new BytesRef(article.source())));
    }
    for (String term : Fingerprint.of(article).terms()) {
      document.add(new StringField(COPY, term, Field.Store.NO));
    }
    document.add(new StringField(ARTICLE, "", Field.Store.NO));
    document.add(new StoredField(ARTICLE, write(article)));
    return document;
  }

  private static void addKey(Document document, String key) {
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
  }

  private static byte[] write(Article article) {
    try {
      return JSON.writeValueAsBytes(article);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an article of plain values was not written", e);
    }
  }

  /** The article of an article's document. */
  static Article article(Document document) throws IOException {
    BytesRef json = document.getBinaryValue(ARTICLE);
    return JSON.readValue(json.bytes, json.offset, json.length, Article.class);
  }

  /** Tells whether an article says the same as another, whatever their files are called. */
  static String content(Article article) {
    return digest(article.provenance() + "\n" + article.text());
  }

  /** The first 128 bits of the text's SHA-256, in hexadecimal. */
  static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
