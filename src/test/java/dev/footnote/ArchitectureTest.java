package dev.footnote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each package may know. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.footnote");

  private static final String[] PACKAGES = {
    "config", "corpus", "model", "retrieval", "answer", "console", "telegram", "evaluation", "app"
  };

  @Test
  void configKnowsNoOtherPackage() {
    mayKnowOnly("config", "settings are plain values that anything can be built from");
  }

  @Test
  void corpusKnowsNoOtherPackage() {
    mayKnowOnly("corpus", "an article is what its file says, however it is found or answered from");
  }

  @Test
  void modelKnowsOnlyTheSettingsAndWhatRetrievalAsksOfAModel() {
    mayKnowOnly(
        "model",
        "it opens what the settings name, behind interfaces of LangChain4j and of retrieval",
        "config",
        "retrieval");
  }

  @Test
  void retrievalKnowsOnlyCorpus() {
    mayKnowOnly(
        "retrieval", "finding passages needs articles and nothing that uses them", "corpus");
  }

  @Test
  void answerKnowsOnlyWhatItAnswersFrom() {
    mayKnowOnly("answer", "an answer is the same wherever it is read", "corpus", "retrieval");
  }

  @Test
  void theConsoleKnowsOnlyWhatItShows() {
    mayKnowOnly(
        "console", "a front end shows answers and makes none", "answer", "corpus", "retrieval");
  }

  @Test
  void telegramKnowsOnlyWhatItShows() {
    mayKnowOnly("telegram", "a front end shows answers and makes none", "answer", "corpus");
  }

  @Test
  void evaluationKnowsOnlyWhatItMeasures() {
    mayKnowOnly(
        "evaluation",
        "it measures the parts that answer, not the way they are shown or set up",
        "answer",
        "retrieval",
        "corpus");
  }

  @Test
  void nothingHangsTogetherInACircle() {
    slices()
        .matching("dev.footnote.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can be read and tested without those above it")
        .check(CLASSES);
  }

  @Test
  void onlyRetrievalKnowsLucene() {
    onlyIn("retrieval", "the search engine can be exchanged in one place", "org.apache.lucene..");
  }

  @Test
  void onlyTelegramKnowsTheBotLibrary() {
    onlyIn("telegram", "no other package depends on one messenger", "org.telegram..");
  }

  @Test
  void onlyTheAppKnowsTheCommandLine() {
    onlyIn("app", "commands are wiring", "picocli..");
  }

  /** {@code name} may use itself, the packages {@code known}, and libraries. */
  private static void mayKnowOnly(String name, String because, String... known) {
    String[] forbidden =
        Arrays.stream(PACKAGES)
            .filter(other -> !other.equals(name) && !Arrays.asList(known).contains(other))
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(in(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because(because)
        .check(CLASSES);
  }

  private static void onlyIn(String name, String because, String library) {
    String[] others =
        Stream.of(PACKAGES)
            .filter(other -> !other.equals(name))
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(others)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(because)
        .check(CLASSES);
  }

  private static String in(String name) {
    return "dev.footnote." + name + "..";
  }
}
