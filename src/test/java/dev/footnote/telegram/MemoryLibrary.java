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
import java.util.concurrent.CopyOnWriteArrayList;

/** A library in memory. */
final class MemoryLibrary implements Library {

  private final Map<String, Article> articles = new ConcurrentSkipListMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  MemoryLibrary(Article... articles) {
    for (Article article : articles) {
      put(article);
    }
  }

  /** Adds an article, or replaces the one of the same path. */
  void put(Article article) {
    articles.put(article.path(), article);
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
    listeners.forEach(Runnable::run);
  }

  @Override
  public void whenChanged(Runnable listener) {
    listeners.add(listener);
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
