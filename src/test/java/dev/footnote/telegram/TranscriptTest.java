package dev.footnote.telegram;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading.Accepted;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.feedback.Feedback;
import dev.footnote.language.question.Questions;
import dev.footnote.reading.Feature;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ModelReader;
import dev.footnote.reading.SpanModels;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.Weights;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Request;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conversation that the README shows, held with the bot over the sample articles. The messages
 * as they were sent are left in {@code target/transcript.jsonl}, of which its picture is drawn.
 */
@Timeout(60)
class TranscriptTest {

  private static final long ANN = 11;
  private static final int WIDTH = 102;
  private static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.5, 1.3);
  private static final LinearModel MARGIN = new LinearModel(0, Map.of(Feature.MARGIN, 0.2));

  @TempDir Path folder;

  private final StringBuilder transcript = new StringBuilder();
  private final List<Message> messages = new ArrayList<>();
  private int sent;

  /** A message as it was sent: HTML of Telegram's, and the rows of buttons under it. */
  private record Message(String from, String html, List<List<String>> buttons) {}

  @Test
  void theReadmeShowsWhatPeopleSee() throws IOException {
    ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(128));
    Article[] seeds =
        new Corpus(List.of(Path.of("seeds")))
            .list().files().stream()
                .map(file -> ((Accepted) reader.read(file)).article())
                .toArray(Article[]::new);
    try (PassageIndex index = EmbeddedIndex.inMemory();
        BotServer server = new BotServer();
        TelegramBot bot = bot(server, index, seeds)) {
      Thread.ofVirtual().start(bot::run);

      Request answer = ask(server, "What was Tuberville's job?");
      press(server, answer, "[1]");
      ask(server, "What is the capital of France?");
    }

    leaveMessages();
    assertThat(readme()).isEqualTo(transcript.toString().strip());
  }

  private void leaveMessages() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Message message : messages) {
      lines.add(new ObjectMapper().writeValueAsString(message));
    }
    Files.write(Path.of("target/transcript.jsonl"), lines);
  }

  /** Answers as ever, but with a reader that needs no model file. */
  private TelegramBot bot(BotServer server, PassageIndex index, Article... articles)
      throws IOException {
    new Indexer(index, null).update(Arrays.stream(articles).map(Source::of).toList());
    Assistant assistant =
        new Assistant(
            new Questions(index.vocabulary()),
            new HybridRetriever(index, null, null, 1),
            new ModelReader(
                SpanModels.choosing("head football coach"),
                new Weights(1, MARGIN, MARGIN, THRESHOLDS)),
            new ExtractiveAnswerer(THRESHOLDS, Reply.Mode.EXTRACTIVE, index.vocabulary()::knows),
            new FollowUpRules(index.vocabulary()));
    return new TelegramBot(
        new TelegramSettings(
            new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), false),
            new Access(Set.of(), Set.of(), Set.of()),
            0,
            false,
            folder,
            Duration.ofDays(90)),
        assistant,
        new MemoryLibrary(articles),
        new Feedback(folder.resolve("feedback")));
  }

  private Request ask(BotServer server, String question) {
    add("You", question);
    messages.add(new Message("You", question, List.of()));
    server.message(ANN, question);
    return show(server);
  }

  private void press(BotServer server, Request message, String button) {
    add("You", "(press " + button + ")");
    server.press(ANN, message.button(button));
    show(server);
  }

  /** Adds the next message; one that is made slowly comes without buttons first. */
  private Request show(BotServer server) {
    Request message = server.await("sendMessage", ++sent, request -> true).getLast();
    if (message.labels().isEmpty()) {
      message = server.await("editMessageText", request -> !request.labels().isEmpty());
    }
    messages.add(new Message("Footnote", message.html(), message.labels()));
    String text = rendered(message.text());
    String buttons =
        message.labels().stream()
            .map(row -> row.stream().collect(joining(" ] [ ", "[ ", " ]")))
            .collect(joining("\n"));
    add("Footnote", text + "\n" + buttons);
    return message;
  }

  private void add(String who, String text) {
    String indent = " ".repeat(10);
    List<String> lines =
        text.lines().flatMap(line -> Stream.of(wrapped(line).split("\n", -1))).toList();
    transcript.append((who + indent).substring(0, 10)).append(lines.getFirst()).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      transcript.append((indent + line).stripTrailing()).append('\n');
    }
  }

  private static String rendered(String html) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (String line : html.split("\n", -1)) {
      quoted |= line.contains("<blockquote");
      text.append(quoted ? "┃ " : "").append(line).append('\n');
      quoted &= !line.contains("</blockquote>");
    }
    return text.toString()
        .replaceAll("</?b>", "**")
        .replaceAll("</?i>", "_")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .stripTrailing();
  }

  /** The line in lines that are no longer than they should be, each of a quote behind its bar. */
  private static String wrapped(String line) {
    String bar = line.startsWith("┃ ") ? "┃ " : "";
    StringBuilder lines = new StringBuilder(bar);
    int length = 0;
    for (String word : line.substring(bar.length()).split(" ", -1)) {
      if (length > 0 && length + 1 + word.length() > WIDTH) {
        lines.append('\n').append(bar);
        length = 0;
      }
      lines.append(length == 0 ? "" : " ").append(word);
      length += word.length() + 1;
    }
    return lines.toString();
  }

  /** The transcript in the README: what is indented from the first thing that is said on. */
  private static String readme() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.startsWith("    You "))
        .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
        .map(line -> line.replaceFirst("^ {4}", ""))
        .collect(joining("\n"))
        .strip();
  }
}
