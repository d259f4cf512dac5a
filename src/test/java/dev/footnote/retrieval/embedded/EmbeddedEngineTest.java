package dev.footnote.retrieval.embedded;

import dev.footnote.retrieval.EngineContract;
import dev.footnote.retrieval.PassageIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of an index, held against that which is kept in this process or on this disk. */
class EmbeddedEngineTest {

  @Nested
  class InMemory extends EngineContract {

    @Override
    protected PassageIndex open() {
      return EmbeddedIndex.inMemory();
    }
  }

  @Nested
  class OnDisk extends EngineContract {

    @TempDir private Path folder;

    @Override
    protected PassageIndex open() {
      return EmbeddedIndex.open(folder.resolve("index"));
    }
  }
}
