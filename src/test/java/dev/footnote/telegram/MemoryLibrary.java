package dev.footnote.telegram;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.library.Shelf;
import dev.footnote.retrieval.Hit;
import dev.footnote.telegram.message.Articles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A library in memory. */
final class MemoryLibrary implements Library {

  private final Map<String, Article> articles = new ConcurrentSkipListMap<>();
  private final AtomicInteger read = new AtomicInteger();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
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
  public int size() {
    return articles.size();
  }

  @Override
  public int passages() {
    return articles.values().stream().mapToInt(article -> article.blocks().size()).sum();
  }

  @Override
  public List<Article> articles(Predicate<String> path) {
    List<Article> found = articles.values().stream().filter(one -> path.test(one.path())).toList();
    read.addAndGet(found.size());
    return found;
  }

  /** How often an article was read so far. */
  int reads() {
    return read.get();
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return Fixtures.retriever(this).retrieve(Asked.question(question), limit).stream()
        .map(Hit::passage)
        .toList();
  }

  @Override
  public Shelf shelf() {
    return new Shelf(articles.values().stream().map(MemoryLibrary::item).toList());
  }

  private static Item item(Article article) {
    return new Item(
        article.path(),
        Path.of("articles"),
        article.path(),
        article.title(),
        article.source(),
        article.published(),
        null);
  }

  @Override
  public Shelf bin() {
    return new Shelf(List.of());
  }

  @Override
  public Optional<Item> sameName(String fileName) {
    return shelf().withId(fileName);
  }

  @Override
  public void add(String fileName, byte[] content, boolean replacing) {
    put(Articles.article(fileName, new String(content, StandardCharsets.UTF_8)));
    listeners.forEach(Runnable::run);
  }

  @Override
  public void whenChanged(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void remove(Item item) {
    articles.remove(item.path());
  }

  @Override
  public void restore(Item item) {
    throw new UnsupportedOperationException("what is removed from memory is gone");
  }

  @Override
  public String reload() {
    return "Nothing has changed.";
  }
}
