package dev.footnote.model;

import dev.footnote.model.InProcessEmbeddingModel.Pooling;
import java.util.Locale;

/** What models that are named alike were trained with, as their authors' model cards say. */
enum ModelFamily {
  E5("e5", Pooling.MEAN, "query: ", "passage: "),
  BGE("bge", Pooling.FIRST, "Represent this sentence for searching relevant passages: ", ""),
  ARCTIC("arctic", Pooling.FIRST, "Represent this sentence for searching relevant passages: ", ""),
  MIXEDBREAD(
      "mxbai", Pooling.FIRST, "Represent this sentence for searching relevant passages: ", ""),
  NOMIC("nomic", Pooling.MEAN, "search_query: ", "search_document: "),
  PLAIN("", Pooling.MEAN, "", "");

  private final String mark;
  final Pooling pooling;
  final String questionPrefix;
  final String passagePrefix;

  ModelFamily(String mark, Pooling pooling, String questionPrefix, String passagePrefix) {
    this.mark = mark;
    this.pooling = pooling;
    this.questionPrefix = questionPrefix;
    this.passagePrefix = passagePrefix;
  }

  /**
   * The family a model belongs to.
   *
   * @param name a model's name or the path of its file
   */
  static ModelFamily of(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    for (ModelFamily family : values()) {
      if (lowerCase.contains(family.mark)) {
        return family;
      }
    }
    return PLAIN;
  }
}
