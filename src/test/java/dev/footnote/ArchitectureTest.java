package dev.footnote;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.footnote.retrieval.IndexException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

/**
 * What each package may know. A package that is missing in {@link #PACKAGES} would be bound by
 * nothing, see {@link #everyPackageHasItsRow}.
 */
class ArchitectureTest {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.footnote");

  private static final String[] PACKAGES = {
    "file",
    "config",
    "language",
    "corpus",
    "retrieval",
    "reading",
    "model",
    "answer",
    "library",
    "feedback",
    "console",
    "telegram",
    "web",
    "evaluation",
    "operation",
    "app"
  };

  private static final int MOST_PARAMETERS = 7;

  @Test
  void everyPackageHasItsRow() {
    assertThat(CLASSES)
        .extracting(type -> type.getPackageName().split("\\.", -1)[2])
        .containsOnly(PACKAGES);
  }

  @Test
  void fileKnowsNoOtherPackage() {
    mayKnowOnly("file", "a file is replaced alike whatever is in it");
  }

  @Test
  void configKnowsNoOtherPackage() {
    mayKnowOnly("config", "settings are plain values that anything can be built from");
  }

  @Test
  void languageKnowsNoOtherPackage() {
    mayKnowOnly("language", "words are read alike whatever article or question they stand in");
  }

  @Test
  void corpusKnowsOnlyLanguageAndFiles() {
    mayKnowOnly(
        "corpus",
        "an article is what its file says, however it is found or answered from",
        "language",
        "file");
  }

  @Test
  void retrievalKnowsOnlyArticlesAndLanguage() {
    mayKnowOnly(
        "retrieval",
        "finding passages needs articles and nothing that uses them",
        "corpus",
        "language",
        "file");
  }

  @Test
  void readingKnowsOnlyWhatWasFound() {
    mayKnowOnly(
        "reading",
        "what answers is read from what was found, whatever is made of it and whichever model"
            + " reads",
        "retrieval",
        "corpus",
        "language");
  }

  @Test
  void modelKnowsOnlyTheSettingsAndThoseWhoseInterfacesItImplements() {
    mayKnowOnly(
        "model",
        "it opens what the settings name, behind interfaces of LangChain4j and of those who use it",
        "config",
        "reading",
        "retrieval",
        "corpus",
        "language",
        "file");
  }

  @Test
  void answerKnowsOnlyWhatItAnswersFrom() {
    mayKnowOnly(
        "answer",
        "an answer is the same wherever it is read",
        "reading",
        "retrieval",
        "corpus",
        "language",
        "file");
  }

  @Test
  void theLibraryKnowsOnlyArticlesAndTheirIndex() {
    mayKnowOnly(
        "library",
        "articles are handled alike from every front end, and nobody is asked about them",
        "corpus",
        "retrieval",
        "file");
  }

  @Test
  void feedbackKnowsOnlyAnswers() {
    mayKnowOnly(
        "feedback",
        "an answer is rated alike wherever it was read, and a footnote names its article",
        "answer",
        "corpus",
        "file");
  }

  @Test
  void theConsoleKnowsOnlyWhatItShows() {
    mayKnowOnly(
        "console",
        "a front end shows answers and makes none",
        "answer",
        "library",
        "corpus",
        "retrieval",
        "language",
        "file");
  }

  @Test
  void telegramKnowsOnlyWhatItShows() {
    mayKnowOnly(
        "telegram",
        "a front end shows answers and makes none",
        "answer",
        "library",
        "feedback",
        "retrieval",
        "corpus",
        "language",
        "file");
    noClasses()
        .that()
        .resideInAPackage(in("telegram"))
        .should()
        .dependOnClassesThat(resideInAPackage(in("retrieval")).and(not(type(IndexException.class))))
        .because("it says so where the index is out of reach, and asks nothing of it")
        .check(CLASSES);
  }

  @Test
  void theWebKnowsOnlyWhatItShows() {
    mayKnowOnly(
        "web",
        "a front end shows answers and makes none",
        "answer",
        "library",
        "feedback",
        "retrieval",
        "corpus",
        "language",
        "file");
  }

  @Test
  void onlyItsServersKnowHowHttpIsServed() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.footnote.web.http..",
            "dev.footnote.operation..",
            "dev.footnote.evaluation.speed..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .because(
            "pages and figures are made from requests alone, and another server can take its place;"
                + " a benchmark has one stand in for Telegram")
        .check(CLASSES);
  }

  @Test
  void evaluationKnowsOnlyWhatItMeasures() {
    mayKnowOnly(
        "evaluation",
        "it measures the parts that answer, not the way they are shown or set up",
        "answer",
        "reading",
        "retrieval",
        "corpus",
        "language",
        "file");
  }

  @Test
  void operationKnowsOnlyWhatItTellsOf() {
    mayKnowOnly(
        "operation",
        "what is logged, counted and backed up is the same whichever front end is asked",
        "answer",
        "feedback",
        "file");
  }

  @Test
  void onlyTheAppAndTheModelsSeeTheSettings() {
    onlyKnownTo(
        "config", "everything else is handed plain values, and needs no file", "app", "model");
  }

  @Test
  void nobodyKnowsTheApp() {
    onlyKnownTo("app", "wiring is the last thing that is done");
  }

  @Test
  void noTwoPackagesHangTogetherInACircle() {
    slices()
        .matching("dev.footnote.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can be read and tested without those above it")
        .check(CLASSES);
  }

  @Test
  void noTwoPartsOfAPackageHangTogetherInACircle() {
    slices()
        .matching("dev.footnote.(**)")
        .should()
        .beFreeOfCycles()
        .because("a part of a package is one of its own only if it stands by itself")
        .check(CLASSES);
  }

  @Test
  void noTwoPartsOfTelegramHangTogetherInACircle() {
    slices()
        .matching("dev.footnote.telegram.(*)..")
        .should()
        .beFreeOfCycles()
        .because("the Bot API, the messages and what is stored can each be exchanged by itself")
        .check(CLASSES);
  }

  @Test
  void noPartOfTelegramKnowsTheBot() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.footnote.telegram.api..",
            "dev.footnote.telegram.incoming..",
            "dev.footnote.telegram.message..",
            "dev.footnote.telegram.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.footnote.telegram")
        .because("the bot puts its parts together, and none of them needs the whole")
        .check(CLASSES);
  }

  @Test
  void onlyRetrievalSearchesWithLucene() {
    onlyIn(
        "the search engine can be exchanged in one place",
        "org.apache.lucene..",
        "retrieval",
        "reading",
        "language");
    noClasses()
        .that()
        .resideInAPackage(in("reading"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene..").and(not(type(VectorUtil.class))))
        .because("it multiplies vectors as fast as the search engine does, but searches nothing")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(in("language"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene..")
                .and(not(resideInAPackage("org.apache.lucene.analysis.."))))
        .because("a text is parted into words as the index parts it, but never searched")
        .check(CLASSES);
  }

  @Test
  void onlyItsEngineKnowsOpenSearch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.footnote.retrieval.opensearch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opensearch..", "org.apache.hc..")
        .because("whoever searches does not know where the index is")
        .check(CLASSES);
  }

  @Test
  void whatIsFoundIsDecidedWithoutAnyEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.footnote.retrieval")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.footnote.retrieval.*")
                .or(
                    resideInAPackage("org.apache.lucene..")
                        .and(not(resideInAPackage("org.apache.lucene.analysis..")))
                        .and(not(resideInAPackage("org.apache.lucene.store")))
                        .and(not(resideInAPackage("org.apache.lucene.util")))))
        .because("every engine finds the same: it stores, filters and scores, and decides nothing")
        .check(CLASSES);
  }

  @Test
  void onlyModelKnowsHowModelsRun() {
    onlyIn("a model can be run another way without anybody noticing", "ai.onnxruntime..", "model");
    onlyIn("a model brings its own tokenizer", "ai.djl..", "model");
  }

  @Test
  void onlyTelegramKnowsTheBotLibrary() {
    onlyIn("no other package depends on one messenger", "org.telegram..", "telegram");
  }

  @Test
  void onlyOperationCounts() {
    onlyIn(
        "what is counted hands out plain numbers, however an owner looks at them",
        "io.micrometer..",
        "operation");
  }

  @Test
  void onlyTheAppKnowsTheCommandLine() {
    onlyIn("commands are wiring", "picocli..", "app");
  }

  @Test
  void noConstructorTakesMoreThanSevenParameters() {
    constructors()
        .that()
        .areDeclaredInClassesThat(
            describe("are written with a name", type -> !type.isAnonymousClass()))
        .should(takeAtMost(MOST_PARAMETERS))
        .because("what needs more to be made is several things")
        .check(CLASSES);
  }

  private static ArchCondition<JavaConstructor> takeAtMost(int parameters) {
    return new ArchCondition<>("take at most " + parameters + " parameters") {
      @Override
      public void check(JavaConstructor constructor, ConditionEvents events) {
        int taken = constructor.getRawParameterTypes().size();
        events.add(
            new SimpleConditionEvent(
                constructor,
                taken <= parameters,
                constructor.getDescription() + " takes " + taken));
      }
    };
  }

  /** {@code name} may use itself, the packages {@code known}, and libraries. */
  private static void mayKnowOnly(String name, String because, String... known) {
    String[] allowed = Stream.concat(Stream.of(name), Stream.of(known)).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(in(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(allBut(allowed))
        .because(because)
        .check(CLASSES);
  }

  /** None but the packages {@code users} may use the library. */
  private static void onlyIn(String because, String library, String... users) {
    noClasses()
        .that()
        .resideInAnyPackage(allBut(users))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(because)
        .check(CLASSES);
  }

  /** None but {@code name} itself and the packages {@code users} may use it. */
  private static void onlyKnownTo(String name, String because, String... users) {
    onlyIn(
        because, in(name), Stream.concat(Stream.of(name), Stream.of(users)).toArray(String[]::new));
  }

  private static String[] allBut(String... names) {
    return Arrays.stream(PACKAGES)
        .filter(other -> !Arrays.asList(names).contains(other))
        .map(ArchitectureTest::in)
        .toArray(String[]::new);
  }

  private static String in(String name) {
    return "dev.footnote." + name + "..";
  }
}
