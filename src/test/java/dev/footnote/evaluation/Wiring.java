package dev.footnote.evaluation;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.CollectionAnswerer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.SystemUnderTest.Answering;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.WordNet;
import dev.footnote.language.question.Questions;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.reading.ModelReader;
import dev.footnote.reading.RankingReader;
import dev.footnote.reading.Reader;
import dev.footnote.reading.ReaderByLanguage;
import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.Weights;
import dev.footnote.reading.Weights.Basis;
import dev.footnote.reading.current.CurrentReader;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The real parts with the real models, put together as {@code app} does it. */
final class Wiring {

  private Wiring() {}

  static Optional<TextModel> embedding() {
    return Optional.of(SharedModels.EMBEDDING);
  }

  static Optional<ReaderModel> reader() {
    return Optional.of(SharedModels.READER);
  }

  static PassageSplitter splitter(Optional<TextModel> model) {
    return model
        .flatMap(TextModel::tokenCount)
        .map(count -> new PassageSplitter(count, PassageSplitter.DEFAULT_WINDOW))
        .orElseGet(PassageSplitter::withoutModel);
  }

  static List<Article> articles(Path folder, PassageSplitter splitter) {
    ArticleReader reader = new ArticleReader(splitter);
    return new Corpus(List.of(folder))
        .list().files().stream()
            .map(file -> ((FileReading.Accepted) reader.read(file)).article())
            .toList();
  }

  static void update(PassageIndex index, Optional<TextModel> model, List<Article> articles) {
    new Indexer(index, model.map(TextModel::embedder).orElse(null))
        .update(articles.stream().map(Source::of).toList());
  }

  static SystemUnderTest system(
      PassageIndex index, Optional<TextModel> model, Optional<ReaderModel> readerModel) {
    Embedder embedder = model.map(TextModel::embedder).orElse(null);
    TokenEncoder tokens = model.flatMap(TextModel::tokens).orElse(null);
    Thesaurus thesaurus = tokens == null ? word -> WordNet.english().of(word) : null;
    Weights ranking = Weights.shipped(tokens == null ? Basis.WORDS : Basis.TOKENS);
    Weights weights =
        readerModel.map(reader -> reader.card().weights(embedder != null)).orElse(ranking);
    Reader ranker = new RankingReader(index.articles()::idf, tokens, thesaurus, ranking);
    Remembering remembering =
        new Remembering(
            new HybridRetriever(index, embedder, thesaurus, weights.keywordShare()),
            new CurrentReader(
                readerModel
                    .<Reader>map(
                        opened ->
                            new ReaderByLanguage(
                                opened.card().languages(),
                                new ModelReader(opened.model(), weights),
                                weights.thresholds(),
                                ranker,
                                ranking.thresholds()))
                    .orElse(ranker),
                weights.thresholds(),
                index.articles()::idf,
                index.articles()::corrections));
    ExtractiveAnswerer answerer =
        new ExtractiveAnswerer(
            weights.thresholds(),
            Reply.Mode.EXTRACTIVE,
            index.vocabulary()::knows,
            index.articles()::areCopies);
    Questions questions = new Questions(index.vocabulary());
    return new SystemUnderTest(
        "known",
        questions,
        remembering,
        Optional.of(
            new Answering(
                new Assistant(
                    questions,
                    remembering,
                    remembering,
                    answerer,
                    new FollowUpRules(index.vocabulary()),
                    new CollectionAnswerer(
                        index.articles()::list,
                        index.articles()::read,
                        questions,
                        (question, limit) -> index.keyword(question, limit)),
                    Optional::empty),
                remembering)));
  }
}
