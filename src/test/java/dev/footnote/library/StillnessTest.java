package dev.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.UnreadKinds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StillnessTest {

  private static final Instant NOW = Instant.parse("2024-03-12T10:00:00Z");
  private static final CorpusFile OLD = file("a.txt", 10, 100);
  private static final CorpusFile NEW = file("a.txt", 12, 1);
  private static final CorpusFile OTHER = file("b.txt", 10, 50);

  private Instant time = NOW;
  private final Stillness stillness = new Stillness(listing(OLD));

  @Test
  void whatHasNotChangedIsStill() {
    assertThat(look(OLD).onHold()).isEmpty();
  }

  @Test
  void whatHasChangedIsOnHoldUntilTwoLooksAgree() {
    assertThat(look(NEW).onHold()).containsExactly(NEW);
    assertThat(look(file("a.txt", 14, 0)).onHold()).hasSize(1);
    assertThat(look(file("a.txt", 14, 0)).onHold()).isEmpty();
  }

  @Test
  void whatIsNewIsOnHoldUntilTwoLooksAgreeAndDoesNotHoldUpTheOthers() {
    look(NEW);

    Stillness.View view = look(NEW, OTHER);

    assertThat(view.onHold()).containsExactly(OTHER);
    assertThat(view.settled(Map.of(OLD.location(), OLD))).isEqualTo(Map.of(NEW.location(), NEW));
    assertThat(look(NEW, OTHER).onHold()).isEmpty();
  }

  @Test
  void whatIsGoneStaysUntilTwoLooksAgree() {
    Stillness.View view = look();

    assertThat(view.listing().files()).containsExactly(OLD);
    assertThat(view.onHold()).containsExactly(OLD);
    assertThat(look().listing().files()).isEmpty();
  }

  @Test
  void whatIsGoneForAMomentHasBeenReplaced() {
    look();

    assertThat(look(NEW).onHold()).containsExactly(NEW);
    assertThat(look(NEW).onHold()).isEmpty();
  }

  @Test
  void anEmptyFileIsBelievedOnlyWhenNobodyHasBegunToWriteItJustNow() {
    look(file("a.txt", 0, 3));

    assertThat(look(file("a.txt", 0, 3)).onHold()).hasSize(1);
    look(file("a.txt", 0, 11));
    assertThat(look(file("a.txt", 0, 11)).onHold()).isEmpty();
  }

  @Test
  void whatWasWrittenLastComesFirst() {
    assertThat(look(OLD, OTHER, file("c.txt", 1, 70)).listing().files())
        .extracting(CorpusFile::path)
        .containsExactly("b.txt", "c.txt", "a.txt");
  }

  @Test
  void whatIsGoneStaysWhileSomethingNewMovesWhichMayBeTheSameUnderAnotherName() {
    look(OTHER);
    assertThat(look(file("b.txt", 11, 0)).listing().files()).contains(OLD);
    assertThat(look(file("b.txt", 12, 0)).onHold()).contains(OLD);

    assertThat(look(file("b.txt", 12, 0)).listing().files()).containsExactly(file("b.txt", 12, 0));
  }

  @Test
  void whatIsGoneIsBelievedInTheEndThoughSomethingNewMovesForever() {
    List<CorpusFile> files = List.of();
    for (int i = 0; i < 40; i++) {
      files = look(file("b.txt", i, 0)).listing().files();
    }
    assertThat(files).doesNotContain(OLD);
  }

  private Stillness.View look(CorpusFile... files) {
    time = time.plusSeconds(1);
    return stillness.look(listing(files), time);
  }

  private static Corpus.Listing listing(CorpusFile... files) {
    return new Corpus.Listing(List.of(files), UnreadKinds.NONE, List.of());
  }

  private static CorpusFile file(String path, long size, long secondsAgo) {
    return new CorpusFile(Path.of("folder"), path, size, NOW.minusSeconds(secondsAgo));
  }
}
