package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.footnote.SecondLane;
import dev.footnote.corpus.Block.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above and around an article, told apart as a careful person would. */
@SecondLane
class HeadTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/heads.txt");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());

  /** Made up: its name, what is expected and the text. */
  private record Example(String name, Map<String, String> expected, String text) {

    static Example of(String written) {
      String[] parts = written.split("\n--\n", 2);
      String[] lines = parts[0].split("\n");
      return new Example(
          lines[0],
          Arrays.stream(lines)
              .skip(1)
              .map(line -> line.split(": ", 2))
              .collect(Collectors.toMap(line -> line[0], line -> line[1])),
          parts[1]);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Example> examples() throws IOException {
    return Arrays.stream(Files.readString(EXAMPLES).split("(?m)^## (?=.*\\ntitle: )"))
        .filter(example -> !example.isBlank())
        .map(Example::of);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void tellsTitleOutletDayAndAuthor(Example example) {
    String path = example.name().endsWith("(Markdown)") ? "a.md" : "a.txt";
    Article article = reader.parse(path, example.text());

    Map<String, Function<Article, Object>> found =
        Map.of(
            "title", a -> a.title().replace('\n', ' '),
            "outlet", Article::source,
            "day", Article::published,
            "author", Article::author,
            "kinds", HeadTest::kinds);
    assertThat(
            found.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, field -> orDash(field.getValue().apply(article)))))
        .isEqualTo(example.expected());
    Slices.assertExact(article);
  }

  private static String orDash(Object value) {
    return value == null ? "-" : value.toString();
  }

  private static String kinds(Article article) {
    return article.passages().stream()
        .map(passage -> passage.kind().name())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow us to the harbour, the guide said.",
        "The cookies sold out by noon.",
        "We use cookies instead of sponge for the base.",
        "This site needs cookies for the bake sale.",
        "Accept",
        "Your privacy matters to us",
        "Share the road: cyclists have asked for a lane of their own.",
        "Sign up at the desk before noon.",
        "Skip to the next step if the valve is closed.",
        "Get the boat into the water before the tide turns.",
        "Comments were few, and most of them kind.",
        "More on this story was promised, but nothing came.",
        "You may also like to know that the hall has a kitchen.",
        "Read more slowly, the teacher said.",
        "The advertisement ran for a week.",
        "Home is where the harbour is.",
        "News of the flood came at four.",
        "Print the form and bring it along.",
        "Save the date: the fair is in June.",
        "Accept all applications that arrive in time.",
        "Manage the pump with care.",
        "Join us on the quay at noon.",
        "Related costs were paid by the club.",
        "Watch the step.",
        "Photo booths are not allowed.",
        "The walk takes 3 minutes.",
        "Copyright law is older than the harbour.",
        "By continuing along the path you reach the mill.",
        "Like us, they had no boat.",
        "Email",
        "Flour  Sugar  Butter  Eggs",
        "Settings > Privacy > Delete",
        "Sport, culture and health",
        "Subscribe to the lease before the end of May.",
        "Never miss the last ferry.",
        "Trending upwards since March",
        "Most of them read the paper",
      })
  void takesNoOrdinaryLineForFurniture(String line) {
    Article article =
        reader.parse("a.txt", "A title\n\nA first paragraph.\n\n" + line + "\n\nA last one.");

    assertThat(article.blocks().get(2).kind()).isNotEqualTo(Kind.FURNITURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skip to main content",
        "Jump to main content",
        "Share on Mastodon Share on LinkedIn Pin it",
        "READ MORE: Swan holds up traffic for two hours on ring road",
        "This website needs cookies to work and to remember your settings.",
        "We use cookies to improve your experience on our website.",
        "This website uses cookies to personalise content and ads. Accept all",
        "By continuing to use this site you agree to our use of cookies.",
        "Accept all cookies | Manage preferences",
        "Follow us",
        "Follow us on Facebook, Instagram and TikTok",
        "Sign up to our newsletter",
        "Get the day's news in your inbox",
        "Subscribe to our newsletter and never miss a story.",
        "Join our WhatsApp channel",
        "Read more: Ten bridges that fell",
        "More on this story",
        "You may also like",
        "Das könnte Sie auch interessieren",
        "Facebook | Twitter | WhatsApp | Email",
        "Share   Tweet   Email",
        "Home | News | Sport | Weather",
        "Home News Sport Contact",
        "Home > News > Local",
        "You are here: Home › News › Harbour",
        "3 min read",
        "Reading time: 4 minutes",
        "Lesezeit: 3 Minuten",
        "1,024 comments",
        "Advertisement",
        "Anzeige",
        "Article continues after advertisement",
        "Listen to this article",
        "Photo: Jane Doe",
        "Foto: Jan Vogt",
        "Image source, Getty Images",
        "© 2026 Larkhill Media Ltd. All rights reserved.",
        "Privacy policy | Terms of use | Contact us",
      })
  void tellsWhatAPageHasAroundItsArticle(String line) {
    Article article =
        reader.parse("a.txt", "A title\n\nA first paragraph.\n\n" + line + "\n\nA last one.");

    assertThat(article.blocks().get(2).kind()).isEqualTo(Kind.FURNITURE);
    assertThat(reader.parse("a.txt", line + "\n\nA real title\n\nA paragraph.").title())
        .isEqualTo("A real title");
  }

  @Test
  void endsAListOfLinksWhereTheTextGoesOn() {
    Article article =
        reader.parse(
            "a.txt",
            """
            Owl chicks rescued

            Three chicks were rescued on Sunday.

            You may also like

            Swan holds up traffic

            Firefighter sues over smoke damage

            The chicks are fed on mice.

            More on this story
            Owl sanctuary opens
            Swans counted

            What comes next

            They will fly in June.
            """);

    assertThat(kinds(article))
        .isEqualTo(
            "HEADING PARAGRAPH FURNITURE FURNITURE FURNITURE PARAGRAPH FURNITURE HEADING PARAGRAPH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Orla Fennimore; Orla Fennimore",
        "Author: Orla Fennimore; Orla Fennimore",
        "Words by Orla Fennimore; Orla Fennimore",
        "Text: Orla Fennimore; Orla Fennimore",
        "Reporting by Orla Fennimore and Jack Thorne; Orla Fennimore and Jack Thorne",
        "Von Heiner Vogt; Heiner Vogt",
        "Par Jeanne Morel; Jeanne Morel",
        "Por Marta Ruiz y Luis Gil; Marta Ruiz y Luis Gil",
        "Autorin: Anna Berg; Anna Berg",
        "By Orla Fennimore in Lannick; Orla Fennimore",
      })
  void keepsABylineToBeAskedFor(String line, String author) {
    Article article =
        reader.parse("a.txt", "Seal pup born\n\n" + line + "\n\nA pup was born on Monday.\n");

    assertThat(article.author()).isEqualTo(author);
    assertThat(article.passages().get(1).kind()).isEqualTo(Kind.BYLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 April 2026 | ",
        "12/04/2026 ",
        "Home > ",
        "Updated ",
        "We use cookies ",
        "Monday, ",
        "March 1 ",
        "A, ",
        "Accept all cookies ",
        "Share on X ",
        "We use cookies to set preferences ",
      })
  void readsALineOfAHundredThousandPieces(String piece) {
    assertTimeoutPreemptively(
        PATIENCE, () -> Slices.assertExact(reader.parse("a.txt", piece.repeat(100_000))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Lannick Courier | 12 April 2026\n",
        "By Orla Fennimore\n",
        "More on this story\nA headline\n",
        "12 Mill Lane\n",
        "Present (\n",
        "Your privacy\nAccept all\n",
        "Orla Fennimore\n12 April 2026\n",
      })
  void readsTwentyThousandLines(String lines) {
    assertTimeoutPreemptively(
        PATIENCE, () -> Slices.assertExact(reader.parse("a.txt", lines.repeat(20_000))));
  }
}
