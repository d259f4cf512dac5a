package dev.footnote.app;

import static java.util.stream.Collectors.joining;

import dev.footnote.config.Spelling;
import dev.footnote.console.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and what would be right. */
final class Misuse {

  private static final String QUESTION =
      "a question stands in quotes: footnote \"Why …?\"; footnote --help lists the commands";

  private static final String OPTIONS =
      "options follow a command or a question; footnote --help lists the commands";

  private Misuse() {}

  /** Has values that are no numbers told in words of ours, not by the names of Java's types. */
  static CommandLine withPlainWords(CommandLine commandLine) {
    ITypeConverter<Integer> number = Misuse::number;
    return commandLine
        .registerConverter(Integer.class, number)
        .registerConverter(int.class, number);
  }

  private static Integer number(String written) {
    try {
      return Integer.valueOf(written);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("must be a whole number but was “" + written + "”");
    }
  }

  static String told(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
      case MissingParameterException missing -> missing(missing, command);
      case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec one ->
          one.longestName() + " is given twice; once is enough";
      case ParameterException wrong when wrong.getArgSpec() != null ->
          named(wrong.getArgSpec()) + " " + wrong(wrong, wrong.getArgSpec()) + more(command);
      // The help on what is no command.
      case ParameterException wrong when wrong.getValue() != null ->
          told(new UnmatchedArgumentException(wrong.getCommandLine(), List.of(wrong.getValue())));
      default -> Problem.of(e) + more(command);
    };
  }

  private static String unmatched(UnmatchedArgumentException e, CommandSpec command) {
    String written = e.getUnmatched().getFirst();
    boolean first = command.parent() == null;
    if (e.isUnknownOption()) {
      String option = written.split("=", 2)[0];
      return first
          ? "no option %s may come first (%s)".formatted(option, OPTIONS)
          : "there is no option %s (%s)".formatted(option, meant(option, e, command));
    }
    if (first) {
      return "there is no command “%s” (%s)".formatted(written, suggested(e).orElse(QUESTION));
    }
    String taken =
        command.positionalParameters().stream()
            .findFirst()
            .map(one -> "one " + one.paramLabel() + ", in quotes where it has spaces")
            .orElse("options alone");
    return "“%s” is too much: %s takes %s%s"
        .formatted(written, command.qualifiedName(), taken, more(command));
  }

  private static String meant(String option, UnmatchedArgumentException e, CommandSpec command) {
    List<String> names =
        command.optionsMap().keySet().stream().filter(name -> name.startsWith("--")).toList();
    return Spelling.nearest(option, names)
        .map(Misuse::asked)
        .or(() -> suggested(e))
        .orElse(command.qualifiedName() + " --help lists them");
  }

  private static Optional<String> suggested(UnmatchedArgumentException e) {
    return e.getSuggestions().stream().findFirst().map(Misuse::asked);
  }

  private static String asked(String meant) {
    return "did you mean " + meant + "?";
  }

  private static String missing(MissingParameterException e, CommandSpec command) {
    ArgSpec missing = e.getMissing().getFirst();
    if (missing instanceof OptionSpec option) {
      String value =
          option.type().isEnum() ? "one of " + choices(option) : "a value, " + option.paramLabel();
      return "%s needs %s%s".formatted(option.longestName(), value, more(command));
    }
    List<String> unknown = e.getCommandLine().getUnmatchedArguments();
    return unknown.isEmpty()
        ? "%s needs %s, as in: %s"
            .formatted(command.qualifiedName(), missing.paramLabel(), example(command))
        : told(new UnmatchedArgumentException(e.getCommandLine(), unknown));
  }

  /** The first of those in the help; what explains it stands far to its right. */
  private static String example(CommandSpec command) {
    return command.usageMessage().footer()[0].strip().split(" {3,}", 2)[0];
  }

  private static String wrong(ParameterException e, ArgSpec argument) {
    if (argument.type().isEnum()) {
      return "must be one of %s but was “%s”".formatted(choices(argument), e.getValue());
    }
    if (argument.arity().max() == 0) {
      return "takes no value but was given “" + e.getValue() + "”";
    }
    return Problem.of(e.getCause() instanceof TypeConversionException told ? told : e);
  }

  private static String choices(ArgSpec argument) {
    return Arrays.stream(argument.type().getEnumConstants())
        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }

  private static String named(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String more(CommandSpec command) {
    return " (" + command.qualifiedName() + " --help tells more)";
  }
}
