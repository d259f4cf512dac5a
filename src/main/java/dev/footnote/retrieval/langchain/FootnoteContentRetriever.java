package dev.footnote.retrieval.langchain;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The passages that Footnote finds for a question, as LangChain4j's contents. The text of each is
 * the passage's own, a slice of its article, and the segment's metadata say where it stands:
 *
 * <ul>
 *   <li>{@code article}: the article's path
 *   <li>{@code title}: its title
 *   <li>{@code published}: the day, as in {@code 2017-06-06}; absent if none is known
 *   <li>{@code start}, {@code end}: offsets into the article's text, in UTF-16 units from 0, the
 *       end exclusive
 * </ul>
 *
 * <p>The content's own metadata hold the score. Thread-safe.
 */
public final class FootnoteContentRetriever implements ContentRetriever {

  private final Questions questions;
  private final Retriever retriever;
  private final int maxResults;

  /**
   * @param questions reads what is asked
   * @param retriever finds passages
   * @param maxResults the most contents, at least 1
   * @throws IllegalArgumentException if {@code maxResults} is less
   */
  public FootnoteContentRetriever(Questions questions, Retriever retriever, int maxResults) {
    if (maxResults < 1) {
      throw new IllegalArgumentException("maxResults must be at least 1 but was " + maxResults);
    }
    this.questions = questions;
    this.retriever = retriever;
    this.maxResults = maxResults;
  }

  /** The best passages, best first, each once; none if nothing fits. */
  @Override
  public List<Content> retrieve(Query query) {
    Set<Passage> seen = new LinkedHashSet<>();
    return retriever.retrieve(questions.read(query.text()), maxResults).stream()
        .filter(hit -> seen.add(hit.passage())) // of each part of a question
        .limit(maxResults)
        .map(FootnoteContentRetriever::content)
        .toList();
  }

  private static Content content(Hit hit) {
    Passage passage = hit.passage();
    Article article = passage.article();
    Metadata metadata =
        new Metadata()
            .put("article", article.path())
            .put("title", article.title())
            .put("start", passage.span().start())
            .put("end", passage.span().end());
    if (article.published() != null) {
      metadata.put("published", article.published().toString());
    }
    return Content.from(
        TextSegment.from(passage.text(), metadata), Map.of(ContentMetadata.SCORE, hit.score()));
  }
}
