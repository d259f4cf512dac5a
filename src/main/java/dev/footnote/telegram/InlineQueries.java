package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.incoming.QuestionLimit;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.MessageSplitter;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.PassagePage;
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

/**
 * Answers inline queries: offers an answer and the best passages to a person who types the bot's
 * name in another chat. Thread-safe.
 */
final class InlineQueries {

  private static final Logger log = LoggerFactory.getLogger(InlineQueries.class);
  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final int MIN_LENGTH = 3;
  private static final int PASSAGES = 5;
  private static final int CACHE_SECONDS = 60;

  /** A person may send more queries than questions: Telegram sends one at each pause in typing. */
  private static final int QUERIES_PER_QUESTION = 5;

  private final BotApi api;
  private final ChatCollections collections;
  private final AnswerPages pages;
  private final Access access;
  private final ChatQueues queues;
  private final QuestionLimit limit;

  /**
   * @param questionsPerMinute how many questions a person may ask; 0 for any number
   */
  InlineQueries(
      BotApi api,
      ChatCollections collections,
      AnswerPages pages,
      Access access,
      ChatQueues queues,
      int questionsPerMinute) {
    this.api = api;
    this.collections = collections;
    this.pages = pages;
    this.access = access;
    this.queues = queues;
    this.limit =
        new QuestionLimit(QUERIES_PER_QUESTION * questionsPerMinute, Duration.ofMinutes(1));
  }

  /**
   * Queues a query. A person who may not ask, or asks too often, gets no results.
   *
   * @param fresh whether Telegram still waits for an answer to it; if not, it is ignored
   */
  void receive(InlineQuery query, boolean fresh) {
    long person = query.getFrom().getId();
    if (!fresh) {
      return;
    }
    if (mayAsk(person) && limit.tryUse(person)) {
      queues.submit(person, () -> send(query, results(person, query.getQuery().strip())));
    } else {
      Thread.startVirtualThread(() -> send(query, List.of()));
    }
  }

  /**
   * Where the answer will be read is not known: it is the common one, for those who are answered
   * from it in private too.
   */
  private boolean mayAsk(long person) {
    return access.admits(person) && collections.of(person).equals(collections.common());
  }

  private List<InlineQueryResultArticle> results(long person, String question) {
    List<InlineQueryResultArticle> results = new ArrayList<>();
    if (question.length() >= MIN_LENGTH) {
      Reply reply =
          collections
              .common()
              .assistant()
              .ask(new Conversation(Origin.personKey(person)), question);
      results.add(result(question, reply, pages.of(reply, person).getFirst()));
      for (Passage passage : collections.common().library().search(question, PASSAGES)) {
        results.add(result(passage, results.size()));
      }
    }
    return results;
  }

  private static InlineQueryResultArticle result(String question, Reply reply, Page page) {
    String first =
        switch (reply.answer()) {
          case Answer.GroundedAnswer grounded -> grounded.statements().getFirst().spoken();
          case Answer.Closest closest -> Closest.LEAD + " " + closest.citation().quote();
          case Answer.Abstention abstention -> abstention.reason();
          case Answer.Clarification clarification -> clarification.question();
          case Answer.SmallTalk talk -> talk.text();
        };
    return result("a", question, first, page);
  }

  private static InlineQueryResultArticle result(Passage passage, int number) {
    return result("p" + number, passage.article().title(), passage.text(), PassagePage.of(passage));
  }

  private static InlineQueryResultArticle result(
      String id, String title, String description, Page page) {
    return InlineQueryResultArticle.builder()
        .id(id)
        .title(MessageSplitter.shorten(title, 100))
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
              .cacheTime(CACHE_SECONDS)
              .isPersonal(true)
              .build(),
          LIMIT);
    } catch (ApiFailure e) {
      log.debug("an inline query was not answered: {}", e.getMessage());
    }
  }
}
