package dev.footnote.library;

import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which files are still, from one look at the folders to the next. A file that is new, has
 * changed or is gone is on hold until two looks agree: it may be half-written, or about to be
 * replaced. What is gone stays on hold while something new moves, which may be the same under
 * another name. Not thread-safe.
 */
final class Stillness {

  /** What begins to write a file may take its time; so an empty one is believed late. */
  private static final Duration PATIENCE_WITH_EMPTY = Duration.ofSeconds(10);

  private static final Duration PATIENCE_WITH_NEW = Duration.ofSeconds(30);

  private Map<Path, CorpusFile> before;
  private final Set<Path> known;
  private final Map<Path, Gone> gone = new HashMap<>();

  /** A file that is no longer there, as it was. */
  private record Gone(CorpusFile file, Instant since) {}

  /**
   * What was seen.
   *
   * @param listing the files that there are, and those that were there a moment ago; what was
   *     written last comes first
   * @param onHold those that are not still
   */
  record View(Corpus.Listing listing, Set<CorpusFile> onHold) {

    /** What there is when all that is on hold stays as it was. */
    Map<Path, CorpusFile> settled(Map<Path, CorpusFile> asItWas) {
      Map<Path, CorpusFile> settled = new HashMap<>();
      for (CorpusFile file : listing.files()) {
        CorpusFile counts = onHold.contains(file) ? asItWas.get(file.location()) : file;
        if (counts != null) {
          settled.put(file.location(), counts);
        }
      }
      return settled;
    }
  }

  /**
   * @param first what is believed at once
   */
  Stillness(Corpus.Listing first) {
    this.before = byLocation(first);
    this.known = new HashSet<>(before.keySet());
  }

  /** Looks at what the folders hold at a time. */
  View look(Corpus.Listing listing, Instant time) {
    Map<Path, CorpusFile> now = byLocation(listing);
    Set<CorpusFile> onHold = new HashSet<>();
    boolean newOnHold = false;
    for (CorpusFile file : listing.files()) {
      if (!file.equals(before.get(file.location())) || isBegun(file, time)) {
        onHold.add(file);
        newOnHold |= !known.contains(file.location());
      } else {
        known.add(file.location());
      }
    }
    before.forEach(
        (location, file) -> {
          if (!now.containsKey(location)) {
            gone.putIfAbsent(location, new Gone(file, time));
          }
        });
    before = now;
    Instant believed = time.minus(newOnHold ? PATIENCE_WITH_NEW : Duration.ofNanos(1));
    gone.values()
        .removeIf(one -> now.containsKey(one.file().location()) || !one.since().isAfter(believed));
    known.removeIf(location -> !now.containsKey(location) && !gone.containsKey(location));
    List<CorpusFile> files = new ArrayList<>(listing.files());
    gone.values().forEach(one -> files.add(one.file()));
    gone.values().forEach(one -> onHold.add(one.file()));
    files.sort(Comparator.comparing(CorpusFile::modified).reversed());
    return new View(new Corpus.Listing(files, listing.unread(), listing.rejections()), onHold);
  }

  private static boolean isBegun(CorpusFile file, Instant time) {
    return file.size() == 0 && file.modified().isAfter(time.minus(PATIENCE_WITH_EMPTY));
  }

  static Map<Path, CorpusFile> byLocation(Corpus.Listing listing) {
    Map<Path, CorpusFile> files = new HashMap<>();
    listing.files().forEach(file -> files.put(file.location(), file));
    return files;
  }
}
