package dev.footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.api.Poller;
import dev.footnote.telegram.incoming.Admission;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.incoming.UpdateReader;
import dev.footnote.telegram.incoming.UpdateReader.Received;
import dev.footnote.telegram.storage.Inbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Accepts updates: writes messages to the inbox and then adds them to their chat's queue. An update
 * that cannot be read does not affect the others. For one thread.
 */
final class Intake implements Poller.Receiver {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final UpdateReader reader;
  private final Admission admission;
  private final Inbox inbox;
  private final ChatQueues queues;
  private final UpdateHandler handler;
  private final CallbackQueries callbackQueries;
  private final InlineQueries inlineQueries;

  Intake(
      UpdateReader reader,
      Admission admission,
      Inbox inbox,
      ChatQueues queues,
      UpdateHandler handler,
      CallbackQueries callbackQueries,
      InlineQueries inlineQueries) {
    this.reader = reader;
    this.admission = admission;
    this.inbox = inbox;
    this.queues = queues;
    this.handler = handler;
    this.callbackQueries = callbackQueries;
    this.inlineQueries = inlineQueries;
  }

  /** Queues what an earlier process has left in the inbox. */
  void resume() {
    for (Inbox.Entry entry : inbox.waiting()) {
      try {
        reader.message(reader.parse(entry.update())).ifPresent(received -> queue(entry, received));
      } catch (JsonProcessingException e) {
        log.warn("{} can no longer be read and is skipped", entry.key());
        inbox.finish(entry.key());
      }
    }
  }

  @Override
  public void receive(List<JsonNode> updates, boolean fresh) throws IOException {
    Map<String, Inbox.Entry> accepted = new LinkedHashMap<>();
    List<Runnable> afterwards = new ArrayList<>();
    for (JsonNode json : updates) {
      try {
        Update update = reader.parse(json);
        if (update.hasCallbackQuery()) {
          callbackQueries.receive(update.getCallbackQuery(), fresh);
        } else if (update.hasInlineQuery()) {
          inlineQueries.receive(update.getInlineQuery(), fresh);
        } else {
          Received received = reader.message(update).orElse(null);
          if (received != null
              && !inbox.knows(received.key())
              && !accepted.containsKey(received.key())
              && admission.admits(received.incoming(), afterwards)) {
            Inbox.Entry entry = new Inbox.Entry(received.key(), json, List.of());
            accepted.put(entry.key(), entry);
            afterwards.add(() -> queue(entry, received));
          }
        }
      } catch (JsonProcessingException e) { // its message may quote what a person wrote
        log.warn("update {} cannot be read and is skipped", json.path("update_id"));
      } catch (RuntimeException e) {
        log.warn("update {} cannot be handled and is skipped", json.path("update_id"), e);
      }
    }
    inbox.accept(List.copyOf(accepted.values()));
    afterwards.forEach(Runnable::run);
  }

  private void queue(Inbox.Entry entry, Received received) {
    queues.submit(received.incoming().origin().chat(), () -> handler.handle(entry, received));
  }
}
