package dev.footnote.app;

import dev.footnote.console.Problem;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and what would be right. */
final class Misuse {

  private static final String QUESTION =
      "a question stands in quotes: footnote \"Why …?\"; footnote --help lists the commands";

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
      throw new TypeConversionException("must be a whole number but was '" + written + "'");
    }
  }

  static String told(ParameterException e) {
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    String advice = near.isEmpty() ? "" : "did you mean " + near.getFirst() + "?";
    if (e instanceof UnmatchedArgumentException unmatched && namesNoCommand(unmatched)) {
      return "there is no command “%s” (%s)"
          .formatted(unmatched.getUnmatched().getFirst(), advice.isEmpty() ? QUESTION : advice);
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return "%s (%s)"
        .formatted(Problem.of(e), advice.isEmpty() ? command + " --help tells more" : advice);
  }

  private static boolean namesNoCommand(UnmatchedArgumentException e) {
    return e.getCommandLine().getParent() == null && !e.isUnknownOption();
  }
}
