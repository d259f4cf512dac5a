package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.footnote.answer.generated.InvalidPromptException;
import dev.footnote.config.ConfigurationException;
import dev.footnote.console.Problem;
import dev.footnote.evaluation.BenchmarkException;
import java.io.PrintWriter;
import java.util.List;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Footnote's command line. */
@Command(
    name = "footnote",
    description = "Answers questions from your own articles, every sentence with a footnote.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  private final ProcessContext context;
  private boolean verbose;

  private Main(ProcessContext context) {
    this.context = context;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    // Libraries that log the JDK's way would write to standard error: see logback.xml.
    LogManager.getLogManager().reset();
    System.exit(run(ProcessContext.ofProcess(), arguments));
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
      return main.commandLine().execute(arguments);
    } catch (Error e) {
      return main.fail(e);
    } finally {
      context.out().flush();
    }
  }

  private CommandLine commandLine() {
    CommandLine commandLine =
        new CommandLine(this)
            .addSubcommand("ask", new AskCommand(context))
            .addSubcommand("chat", new ChatCommand(context))
            .addSubcommand("telegram", new TelegramCommand(context))
            .addSubcommand("search", new SearchCommand(context))
            .addSubcommand("index", new IndexCommand(context))
            .addSubcommand("articles", new ArticlesCommand(context))
            .addSubcommand("add", new AddCommand(context))
            .addSubcommand("remove", new RemoveCommand(context))
            .addSubcommand("restore", new RestoreCommand(context))
            .addSubcommand("doctor", new DoctorCommand(context))
            .addSubcommand("feedback", new FeedbackCommand(context))
            .addSubcommand("eval", new EvalCommand(context))
            .addSubcommand("fit", new FitCommand(context))
            .addSubcommand("bench", new BenchCommand(context))
            .addSubcommand("help", new CommandLine.HelpCommand());
    return commandLine
        .setOut(new PrintWriter(context.out(), true, UTF_8))
        .setErr(new PrintWriter(context.err(), true, UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
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
    throw new UsageException("name a command: ask, chat, search, index, eval, doctor; or help");
  }

  private int misused(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    String advice =
        near.isEmpty() ? command + " --help tells more" : "did you mean " + near.getFirst() + "?";
    context.tell(Problem.of(e) + " (" + advice + ")");
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

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"footnote " + (version == null ? "(not packaged)" : version)};
    }
  }
}
