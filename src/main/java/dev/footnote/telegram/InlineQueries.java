package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/** Offers an answer, and the passages nearest to it, to somebody who writes in another chat. */
final class InlineQueries {

  private static final Logger log = LoggerFactory.getLogger(InlineQueries.class);

  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final int SHORTEST = 3;
  private static final int PASSAGES = 5;
  private static final int REMEMBERED_SECONDS = 60;

  private final BotApi api;
  private final Assistant assistant;
  private final Library library;

  InlineQueries(BotApi api, Assistant assistant, Library library) {
    this.api = api;
    this.assistant = assistant;
    this.library = library;
  }

  /** Answers a query of somebody who may ask. */
  void answer(InlineQuery query) {
    String question = query.getQuery().strip();
    List<InlineQueryResultArticle> results = new ArrayList<>();
    if (question.length() >= SHORTEST) {
      Reply reply = assistant.ask(new Conversation(), question);
      results.add(offer(question, reply));
      for (Passage passage : library.search(question, PASSAGES)) {
        results.add(offer(passage, results.size()));
      }
    }
    send(query, results);
  }

  /** Answers a query of somebody who may not ask, or asks too often: with nothing. */
  void decline(InlineQuery query) {
    send(query, List.of());
  }

  private static InlineQueryResultArticle offer(String question, Reply reply) {
    String first =
        switch (reply.answer()) {
          case Answer.GroundedAnswer grounded -> grounded.statements().getFirst().text();
          case Answer.Abstention abstention -> abstention.reason();
          case Answer.SmallTalk talk -> talk.text();
        };
    Page page = AnswerPages.of(reply).getFirst();
    return offer("a", MessageSplitter.shorten(question, 100), first, page);
  }

  private static InlineQueryResultArticle offer(Passage passage, int number) {
    String title = MessageSplitter.shorten(passage.article().title(), 100);
    return offer("p" + number, title, passage.text(), PassagePage.of(passage, new Span(0, 0)));
  }

  private static InlineQueryResultArticle offer(
      String id, String title, String description, Page page) {
    return InlineQueryResultArticle.builder()
        .id(id)
        .title(title)
        .description(MessageSplitter.shorten(description, 200))
        .inputMessageContent(
            InputTextMessageContent.builder()
                .messageText(page.text().html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .build())
        .build();
  }

  private void send(InlineQuery query, List<InlineQueryResultArticle> results) {
    try {
      api.call(
          AnswerInlineQuery.builder()
              .inlineQueryId(query.getId())
              .results(results)
              .cacheTime(REMEMBERED_SECONDS)
              .isPersonal(true)
              .build(),
          LIMIT);
    } catch (ApiFailure e) {
      log.debug("an inline query was not answered: {}", e.getMessage());
    }
  }
}
