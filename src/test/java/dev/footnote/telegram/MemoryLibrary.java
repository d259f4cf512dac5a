package dev.footnote.telegram;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.retrieval.Hit;
import dev.footnote.telegram.message.Articles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A library in memory. */
final class MemoryLibrary implements Library {

  private final Map<String, Article> articles = new ConcurrentSkipListMap<>();
  private volatile List<String> examples = List.of();

  MemoryLibrary(Article... articles) {
    for (Article article : articles) {
      put(article);
    }
  }

  /** Adds an article, or replaces the one of the same path. */
  void put(Article article) {
    articles.put(article.path(), article);
  }

  /** Makes these the questions to begin with. */
  void show(String... questions) {
    examples = List.of(questions);
  }

  @Override
  public List<String> examples() {
    return examples;
  }

  @Override
  public List<Article> articles() {
    return List.copyOf(articles.values());
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return Fixtures.retriever(this).retrieve(Asked.question(question), limit).stream()
        .map(Hit::passage)
        .toList();
  }

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(".txt");
  }

  @Override
  public void add(String fileName, byte[] content) {
    put(Articles.article(fileName, new String(content, StandardCharsets.UTF_8)));
  }

  @Override
  public boolean remove(String path) {
    return articles.remove(path) != null;
  }

  @Override
  public String reload() {
    return "Nothing has changed.";
  }
}
