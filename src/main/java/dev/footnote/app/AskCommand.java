package dev.footnote.app;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.json.Json;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.FilterOptions;
import dev.footnote.app.option.Format;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.console.AnswerPrinter;
import dev.footnote.console.JsonLines;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ask",
    description = "Answers one question, with its sources.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote ask \"Why did Sessions recuse himself?\"",
      "  footnote ask --passages --since 2017 \"Who resigned?\"",
      "  footnote ask --format json \"Who resigned?\" | jq .answer",
      "  footnote ask --format jsonl - < questions.txt"
    })
final class AskCommand implements Callable<Integer> {

  static final String PASSAGES = "--passages";
  static final String WHAT_PASSAGES =
      "Show the paragraphs that an answer came from, not only a line for each source.";

  private static final String STANDARD_INPUT = "-";

  @Mixin private final CommonOptions options = new CommonOptions();

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, or jsonl (one JSON object a line).")
  private Format format = Format.TEXT;

  @Option(names = PASSAGES, description = WHAT_PASSAGES)
  private boolean passages;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUESTION",
      description = "The question; with --format jsonl, - reads one a line from standard input.")
  private List<String> words = List.of();

  private final ProcessContext context;

  AskCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String question = String.join(" ", words);
    if (question.isBlank()) {
      throw new UsageException("the question is empty; write it after ask, in quotes");
    }
    boolean many = question.equals(STANDARD_INPUT);
    if (many && format != Format.JSONL) {
      throw new UsageException("questions are read from standard input only with --format jsonl");
    }
    try (Footnote footnote = Footnote.open(options.settings(context), context)) {
      Assistant assistant = footnote.assistant(filters.filter(footnote, context));
      return many ? answerEach(assistant) : answer(assistant, question);
    }
  }

  private int answerEach(Assistant assistant) {
    new JsonLines(assistant, context.out()).answerEach(context.lines());
    return ExitCode.OK;
  }

  private int answer(Assistant assistant, String question) {
    Reply reply = format == Format.TEXT ? print(assistant, question) : json(assistant, question);
    return switch (reply.answer()) {
      case GroundedAnswer answer -> ExitCode.OK;
      case SmallTalk talk -> ExitCode.OK;
      case Closest closest -> ExitCode.ABSTAINED;
      case Abstention abstention -> ExitCode.ABSTAINED;
      case Clarification clarification -> ExitCode.ABSTAINED;
    };
  }

  private Reply print(Assistant assistant, String question) {
    AnswerPrinter printer = new AnswerPrinter(context.screen(), passages);
    Reply reply = assistant.ask(new Conversation(), question, printer::say);
    printer.finish(reply);
    return reply;
  }

  private Reply json(Assistant assistant, String question) {
    Reply reply = assistant.ask(new Conversation(), question);
    context.out().println(Json.reply(reply));
    return reply;
  }
}
