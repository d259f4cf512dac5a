package dev.footnote.app;

import dev.footnote.app.option.CommonOptions;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command with its subcommands, in the macros of man(7). picocli's own
 * generator writes AsciiDoc, for which another program is needed.
 */
final class ManPage {

  private static final int SECTION = 1;

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec command) {
    ManPage made = new ManPage();
    made.write(command);
    return made.page.toString();
  }

  private void write(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    String name = command.name();
    macro("TH", name.toUpperCase(Locale.ROOT), Integer.toString(SECTION));
    macro("SH", "NAME");
    line(name + " - " + plain(usage.description()));
    macro("SH", "SYNOPSIS");
    synopsis(command);
    macro("SH", "COMMANDS");
    command.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(one -> !one.usageMessage().hidden())
        .forEach(this::subcommand);
    macro("SH", "OPTIONS OF THOSE THAT READ ARTICLES");
    command.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .map(one -> one.options().stream().filter(ManPage::isCommon).toList())
        .filter(options -> !options.isEmpty())
        .findFirst()
        .ifPresent(options -> options.forEach(this::option));
    macro("SH", "OPTIONS OF ALL COMMANDS");
    command.options().forEach(this::option);
    macro("SH", "EXIT STATUS");
    item("0", "answered, or done");
    item("1", "something went wrong");
    item("2", "the command line or a setting is wrong");
    item("3", "the articles do not hold the answer, or it is open what was asked");
    item("4", "eval --baseline: a figure fell");
    macro("SH", "EXAMPLES");
    verbatim(usage.footer());
  }

  private void subcommand(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    macro("SS", command.qualifiedName());
    line(plain(usage.description()));
    macro("PP");
    synopsis(command);
    command.positionalParameters().stream()
        .filter(parameter -> !parameter.hidden())
        .forEach(parameter -> item(parameter.paramLabel(), description(parameter)));
    command.options().stream()
        .filter(option -> !option.hidden() && !option.inherited())
        .filter(option -> !option.usageHelp() && !option.versionHelp() && !isCommon(option))
        .forEach(this::option);
    macro("PP");
    verbatim(usage.footer());
  }

  /** Those of many commands are told once. */
  private static boolean isCommon(OptionSpec option) {
    return option.userObject() instanceof Field field
        && field.getDeclaringClass() == CommonOptions.class;
  }

  private void synopsis(CommandSpec command) {
    verbatim(new CommandLine.Help(command).synopsis(0).stripTrailing().split("\n"));
  }

  private void option(OptionSpec option) {
    String names = String.join(", ", option.names());
    boolean valued = option.arity().max() > 0;
    item(valued ? names + " " + option.paramLabel() : names, description(option));
  }

  private static String description(ArgSpec argument) {
    return plain(argument.description());
  }

  private static String plain(String[] lines) {
    return Stream.of(lines).collect(Collectors.joining(" ")).strip();
  }

  private void item(String term, String words) {
    macro("TP");
    line(term);
    line(words);
  }

  private void verbatim(String... lines) {
    macro("nf");
    List.of(lines).forEach(this::line);
    macro("fi");
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument)).append('"');
    }
    page.append('\n');
  }

  /** A line of text; one that began with a dot or a quote would be taken for a macro. */
  private void line(String words) {
    page.append(words.startsWith(".") || words.startsWith("'") ? "\\&" : "");
    page.append(escaped(words)).append('\n');
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("~", "\\(ti")
        .replace("\"", "\\(dq");
  }
}
