package dev.footnote.retrieval;

import dev.footnote.language.question.Question;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a cross-encoder, which reads question and passage together, judge the best of what another
 * retriever finds. Its logit is added to the score of the passage and of each of its sentences,
 * which are logarithms of odds too. Thread-safe if the model is.
 */
public final class RerankingRetriever implements Retriever {

  private static final Logger LOG = LoggerFactory.getLogger(RerankingRetriever.class);

  private static final int JUDGED = 16;
  private static final long SLOW_MILLIS = 2_000;

  private final Retriever first;
  private final ScoringModel model;
  private final AtomicBoolean slowTold = new AtomicBoolean();

  public RerankingRetriever(Retriever first, ScoringModel model) {
    this.first = first;
    this.model = model;
  }

  @Override
  public List<Hit> retrieve(Question question, int limit) {
    List<Hit> hits = first.retrieve(question, Math.max(limit, JUDGED));
    if (hits.isEmpty()) {
      return hits;
    }
    List<TextSegment> passages =
        hits.stream().map(hit -> TextSegment.from(hit.passage().text())).toList();
    long start = System.nanoTime();
    List<Double> logits = model.scoreAll(passages, question.text()).content();
    tellIfSlow((System.nanoTime() - start) / 1_000_000, hits.size());
    List<Hit> judged = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      judged.add(raised(hits.get(i), logits.get(i)));
    }
    // The sort is stable: what is judged alike stays in the order it was found in.
    judged.sort(Comparator.comparingDouble(Hit::score).reversed());
    return List.copyOf(judged.subList(0, Math.min(limit, judged.size())));
  }

  private static Hit raised(Hit hit, double logit) {
    List<ScoredSentence> sentences =
        hit.sentences().stream()
            .map(one -> new ScoredSentence(one.sentence(), one.score() + logit, one.measures()))
            .toList();
    return new Hit(hit.passage(), hit.score() + logit, sentences);
  }

  private void tellIfSlow(long millis, int passages) {
    if (millis > SLOW_MILLIS && !slowTold.getAndSet(true)) {
      LOG.warn(
          "the reranker took {} ms for {} passages; a smaller model, or none, answers sooner",
          millis,
          passages);
    }
  }
}
