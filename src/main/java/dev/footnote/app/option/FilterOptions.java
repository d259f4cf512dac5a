package dev.footnote.app.option;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.ConfigurationException;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.language.filter.DayRange;
import dev.footnote.language.filter.OutletNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which of the articles to look into. */
public final class FilterOptions {

  private static final int MOST_NAMED = 12;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Days.class,
      description = "Only articles published since then: 2024, 2024-03 or 2024-03-12.")
  private @Nullable DayRange since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = Days.class,
      description = "Only articles published until then, the last day included.")
  private @Nullable DayRange until;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only articles of this outlet; several times for any of several.")
  private List<String> sources = List.of();

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description =
          "Only articles in this folder of the corpus, at any depth; several times for any of"
              + " several.")
  private List<String> folders = List.of();

  /**
   * What the options ask for.
   *
   * @param footnote knows which outlets and folders there are
   * @throws UsageException if one of them cannot be understood, or no article is left
   */
  public ArticleFilter filter(Footnote footnote, ProcessContext context) {
    ArticleFilter filter = ArticleFilter.NONE;
    if (since != null) {
      filter = filter.and(ArticleFilter.published(since.onwards()));
    }
    if (until != null) {
      filter = filter.and(ArticleFilter.published(until.backwards()));
    }
    if (!sources.isEmpty()) {
      filter = filter.and(ArticleFilter.from(outlets(footnote.vocabulary().outlets())));
    }
    if (!folders.isEmpty()) {
      Set<ArticleFolder> known = footnote.vocabulary().folders();
      filter = filter.and(ArticleFilter.in(folders(known, context)));
    }
    if (!filter.isNone() && footnote.articles().count(filter) == 0) {
      throw new UsageException("there is no article" + filter.words());
    }
    return filter;
  }

  /** A year, a month or a day. */
  private static final class Days implements ITypeConverter<DayRange> {

    @Override
    public DayRange convert(String written) {
      return DayRange.of(written)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "must be a year, a month or a day, such as 2024, 2024-03 or 2024-03-12, but"
                          + " was “%s”".formatted(written)));
    }
  }

  private Set<String> outlets(Set<String> known) {
    Set<String> meant = new HashSet<>();
    for (String source : sources) {
      Set<String> named = OutletNames.named(source, known);
      if (named.isEmpty()) {
        throw new UsageException(
            "no article is from “%s”; %s"
                .formatted(
                    source,
                    named("outlets", OutletNames.nearest(source, known, MOST_NAMED), known)));
      }
      meant.addAll(named);
    }
    return meant;
  }

  private Set<ArticleFolder> folders(Set<ArticleFolder> known, ProcessContext context) {
    Set<ArticleFolder> meant = new HashSet<>();
    for (String folder : folders) {
      Set<ArticleFolder> named =
          known.stream()
              .filter(one -> isCalled(one, folder.replaceFirst("/+$", ""), context))
              .collect(Collectors.toSet());
      if (named.isEmpty()) {
        List<String> names = known.stream().map(ArticleFolder::name).distinct().sorted().toList();
        throw new UsageException(
            "there is no folder “%s” with articles; %s"
                .formatted(
                    folder,
                    names.isEmpty()
                        ? "there is no article yet"
                        : named(
                            "folders",
                            names.subList(0, Math.min(MOST_NAMED, names.size())),
                            names)));
      }
      meant.addAll(named);
    }
    return meant;
  }

  /** By its path below the corpus folder, or by where it lies. */
  private static boolean isCalled(ArticleFolder folder, String name, ProcessContext context) {
    try {
      return folder.name().equals(name)
          || Path.of(folder.corpus(), folder.path()).equals(context.path(name).toAbsolutePath());
    } catch (ConfigurationException e) { // it can only be a name
      return false;
    }
  }

  private static String named(String kind, List<String> some, Collection<?> all) {
    String others =
        some.size() < all.size() ? ", and %d more".formatted(all.size() - some.size()) : "";
    return all.isEmpty()
        ? "none of the articles says where it was published"
        : "the " + kind + " are " + String.join(", ", some) + others;
  }
}
