package dev.footnote.app.assembly;

import dev.footnote.answer.Answerer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Reply;
import dev.footnote.answer.SameLanguage;
import dev.footnote.config.Settings;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.WordNet;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.reading.ModelReader;
import dev.footnote.reading.RankingReader;
import dev.footnote.reading.Reader;
import dev.footnote.reading.ReaderByLanguage;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.Weights;
import dev.footnote.reading.current.CurrentReader;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a question through the models: what finds passages, what reads them, and what answers
 * in their own sentences.
 */
public record QuestionPath(Retriever retriever, Reader reader, Answerer answerer) {

  /** The one that the settings ask for, over an index made with the same models. */
  public static QuestionPath of(Settings settings, Models models, PassageIndex index) {
    Optional<Embedder> embedder = models.text().map(TextModel::embedder);
    Optional<TokenEncoder> tokens = models.text().flatMap(TextModel::tokens);
    Optional<Thesaurus> thesaurus =
        tokens.isPresent() ? Optional.empty() : Optional.of(word -> WordNet.english().of(word));
    thesaurus.ifPresent(used -> Warmup.of(used));
    Weights ranking = Weights.shipped(basis(embedder.isPresent(), tokens.isPresent()));
    Weights reading =
        models.reader().map(reader -> reader.card().weights(embedder.isPresent())).orElse(ranking);
    Thresholds thresholds =
        reading.thresholds().with(settings.reader().abstainBelow(), settings.reader().answerFrom());
    Reader ranker =
        new RankingReader(
            index.articles()::idf, tokens.orElse(null), thesaurus.orElse(null), ranking);
    Reader reader =
        models.reader().map(model -> reader(model, reading, ranker, ranking)).orElse(ranker);
    Answerer extractive =
        new ExtractiveAnswerer(
            thresholds,
            embedder.isPresent() ? Reply.Mode.EXTRACTIVE : Reply.Mode.KEYWORD,
            index.vocabulary()::knows,
            index.articles()::areCopies);
    return new QuestionPath(
        new HybridRetriever(
            index,
            embedder.orElse(null),
            thesaurus.orElse(null),
            settings.retrieval().mode() == Settings.Mode.VECTOR ? 0 : reading.keywordShare()),
        new CurrentReader(reader, thresholds, index.articles()::idf, index.articles()::corrections),
        // Only a model of many languages finds in one of them what is asked in another.
        embedder.isPresent()
                && EmbeddingModels.languages(settings.retrieval().embedding().model()).isEmpty()
            ? extractive
            : new SameLanguage(extractive, index.vocabulary()::languages));
  }

  private static Weights.Basis basis(boolean vectors, boolean tokens) {
    if (!vectors) {
      return Weights.Basis.WORDS;
    }
    return tokens ? Weights.Basis.TOKENS : Weights.Basis.VECTORS;
  }

  /** What is written in languages that the model does not know is ranked. */
  private static Reader reader(ReaderModel model, Weights weights, Reader ranker, Weights ranking) {
    Reader reader = new ModelReader(model.model(), weights);
    Set<String> languages = model.card().languages();
    return languages.isEmpty()
        ? reader
        : new ReaderByLanguage(
            languages, reader, weights.thresholds(), ranker, ranking.thresholds());
  }
}
