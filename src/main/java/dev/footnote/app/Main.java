package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.footnote.answer.generated.InvalidPromptException;
import dev.footnote.app.assembly.Warmup;
import dev.footnote.app.doctor.DoctorCommand;
import dev.footnote.app.init.InitCommand;
import dev.footnote.app.measurement.BenchCommand;
import dev.footnote.app.measurement.EvalCommand;
import dev.footnote.app.measurement.FitCommand;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.Version;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.Logging;
import dev.footnote.app.process.LongWork.InterruptedByUser;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.ConfigurationException;
import dev.footnote.console.Problem;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.model.ModelException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Footnote's command line. */
@Command(
    name = "footnote",
    description = "Answers questions from your own articles, every sentence with a footnote.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND|QUESTION",
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote                                      a conversation in the terminal",
      "  footnote \"Why did Sessions recuse himself?\"   one answer",
      "  footnote init                                 the first settings",
      "  footnote chat --corpus ~/articles             over your own articles",
      "  footnote help ask                             the options of ask"
    })
public final class Main implements Runnable {

  private static final String ASK = "ask";
  private static final String CHAT = "chat";

  /** What tells of the other commands. */
  private static final Set<String> TELLING = Set.of("help", "completion", "man");

  private final ProcessContext context;
  private boolean verbose;

  private Main(ProcessContext context) {
    this.context = context;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    Logging.silenceTheJdk();
    Locale.setDefault(Locale.ROOT); // all sentences are English: 1,234 articles, not 1.234
    ProcessContext context = ProcessContext.ofProcess();
    Warmup.begin(meant(arguments, context.terminal().interactive()));
    System.exit(run(context, arguments));
  }

  /** A question by itself is asked, and nothing at all, at a terminal, is a conversation. */
  static String[] meant(String[] arguments, boolean interactive) {
    if (arguments.length == 0) {
      return interactive ? new String[] {CHAT} : arguments;
    }
    boolean question = arguments[0].strip().chars().anyMatch(Character::isWhitespace);
    return question
        ? Stream.concat(Stream.of(ASK), Stream.of(arguments)).toArray(String[]::new)
        : arguments;
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  static int run(ProcessContext context, String... arguments) {
    Main main = new Main(context);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> main.fail(failure));
    try {
      String[] meant = meant(arguments, context.terminal().interactive());
      return main.commandLine(meant).execute(meant);
    } catch (Error e) {
      return main.fail(e);
    } finally {
      context.out().flush();
    }
  }

  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put(ASK, () -> new AskCommand(context));
    commands.put(CHAT, () -> new ChatCommand(context));
    commands.put("web", () -> new WebCommand(context));
    commands.put("telegram", () -> new TelegramCommand(context));
    commands.put("search", () -> new SearchCommand(context));
    commands.put("index", () -> new IndexCommand(context));
    commands.put("articles", () -> new ArticlesCommand(context));
    commands.put("add", () -> new AddCommand(context));
    commands.put("remove", () -> new RemoveCommand(context));
    commands.put("restore", () -> new RestoreCommand(context));
    commands.put("init", () -> new InitCommand(context));
    commands.put("doctor", () -> new DoctorCommand(context));
    commands.put("backup", () -> new BackupCommand(context));
    commands.put("feedback", () -> new FeedbackCommand(context));
    commands.put("eval", () -> new EvalCommand(context));
    commands.put("fit", () -> new FitCommand(context));
    commands.put("bench", () -> new BenchCommand(context));
    // No method reference: the JVM (25) fails to archive one to a class that old.
    commands.put("help", () -> new CommandLine.HelpCommand());
    commands.put("completion", () -> new CompletionCommand(context));
    commands.put("man", () -> new ManCommand(context));
    return commands;
  }

  /** With the command that is named first; with all, where that may be needed. */
  private CommandLine commandLine(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    Map<String, Supplier<Object>> commands = commands();
    CommandLine commandLine = new CommandLine(this);
    // Taking apart what all of them accept takes a tenth of a second.
    boolean one = commands.containsKey(first) && !TELLING.contains(first);
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(first)) {
            commandLine.addSubcommand(name, command.get());
          }
        });
    return Misuse.withPlainWords(commandLine)
        .setOut(new PrintWriter(context.out(), true, UTF_8))
        .setErr(new PrintWriter(context.err(), true, UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // a question may begin with @
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, ignored) -> misused(e))
        .setExecutionExceptionHandler((e, ignored, parsed) -> fail(e));
  }

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell more about what is done, and where a failure comes from.")
  void setVerbose(boolean verbose) {
    this.verbose = verbose;
    if (verbose && LoggerFactory.getLogger("dev.footnote") instanceof Logger logger) {
      logger.setLevel(Level.DEBUG);
    }
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public void run() {
    commandLine().usage(context.out());
    throw new UsageException("name a command, or ask a question in quotes");
  }

  private int misused(ParameterException e) {
    context.tell(Misuse.told(e));
    return ExitCode.USAGE;
  }

  private int fail(Throwable failure) {
    if (verbose) {
      failure.printStackTrace(context.err());
    }
    switch (failure) {
      case ConfigurationException e -> tellEachLine(e);
      case BenchmarkException e -> tellEachLine(e);
      case InvalidPromptException e -> context.tell(Problem.of(e));
      case UsageException e -> context.tell(Problem.of(e));
      case ModelException e -> {
        context.tell("a model cannot be used: " + Problem.of(e) + "; footnote doctor tries them");
        return ExitCode.FAILED;
      }
      case InterruptedByUser e -> {
        context.tell(Problem.of(e));
        return e.exitCode();
      }
      case OutOfMemoryError e ->
          context.tell("out of memory; give it more: FOOTNOTE_JAVA_OPTIONS=-Xmx4g");
      default -> {
        context.tell(Problem.unexpected(failure));
        return ExitCode.FAILED;
      }
    }
    return failure instanceof Error ? ExitCode.FAILED : ExitCode.USAGE;
  }

  /** For what may be wrong in several places. */
  private void tellEachLine(Exception failure) {
    String.valueOf(failure.getMessage()).lines().forEach(context::tell);
  }
}
