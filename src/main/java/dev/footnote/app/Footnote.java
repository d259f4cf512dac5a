package dev.footnote.app;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answerer.Draft;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Reply;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.retrieval.Retriever;
import java.util.List;

/** All the parts, put together as the settings say. */
record Footnote(Assistant assistant, Retriever retriever, List<Article> articles)
    implements AutoCloseable {

  static Footnote open(Settings settings, Surroundings surroundings) {
    surroundings.tell("not put together yet: " + settings.corpus());
    Retriever retriever = (question, limit) -> List.of();
    Assistant assistant =
        new Assistant(
            retriever,
            (question, hits, spoken) ->
                new Draft(
                    new Abstention("Nothing.", List.of()), Reply.Mode.KEYWORD, 0, List.of(), null));
    return new Footnote(assistant, retriever, List.of());
  }

  @Override
  public void close() {}
}
