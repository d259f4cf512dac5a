package dev.footnote.retrieval.langchain;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.retrieval.vector.MadeVectors;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for LangChain4j's in-memory store, and so for any that takes its place. */
interface EmbeddingStoreContract {

  UUID SOME = new UUID(1, 2);

  /** An empty one. */
  EmbeddingStore<TextSegment> store();

  private static Embedding at(double degrees) {
    double radians = Math.toRadians(degrees);
    return Embedding.from(new float[] {(float) Math.cos(radians), (float) Math.sin(radians)});
  }

  private static EmbeddingSearchRequest request(
      Embedding query, int most, double least, @Nullable Filter filter) {
    return EmbeddingSearchRequest.builder()
        .queryEmbedding(query)
        .maxResults(most)
        .minScore(least)
        .filter(filter)
        .build();
  }

  private static List<EmbeddingMatch<TextSegment>> search(
      EmbeddingStore<TextSegment> store, EmbeddingSearchRequest request) {
    return store.search(request).matches();
  }

  private static List<String> ids(
      EmbeddingStore<TextSegment> store, Embedding query, @Nullable Filter filter) {
    return search(store, request(query, 10_000, 0, filter)).stream()
        .map(EmbeddingMatch::embeddingId)
        .toList();
  }

  private static TextSegment segment(String text, Map<String, ?> metadata) {
    return TextSegment.from(text, new Metadata(metadata));
  }

  @Test
  default void findsNothingWhereNothingIs() {
    EmbeddingStore<TextSegment> store = store();

    assertThat(ids(store, at(0), null)).isEmpty();
    assertThat(ids(store, at(0), metadataKey("a").isEqualTo(1))).isEmpty();
    store.removeAll();
    store.removeAll(List.of("1"));
    assertThat(ids(store, at(0), null)).isEmpty();
  }

  @Test
  default void findsTheNearestFirstWithScoresFromNoughtToOne() {
    EmbeddingStore<TextSegment> store = store();
    store.addAll(
        List.of("opposite", "same", "across"),
        List.of(at(180), at(0), at(90)),
        Collections.nCopies(3, null));

    List<EmbeddingMatch<TextSegment>> matches = search(store, request(at(0), 10, 0, null));

    assertThat(matches)
        .extracting(EmbeddingMatch::embeddingId)
        .containsExactly("same", "across", "opposite");
    assertThat(matches.get(0).score()).isCloseTo(1, within(0.01));
    assertThat(matches.get(1).score()).isCloseTo(0.5, within(0.01));
    assertThat(matches.get(2).score()).isCloseTo(0, within(0.01));
  }

  @Test
  default void givesBackWhatWasAdded() {
    EmbeddingStore<TextSegment> store = store();
    Embedding embedding = Embedding.from(new float[] {3, -4});
    TextSegment segment =
        segment(
            "The river rose.",
            Map.of(
                "string", "a\nb", "uuid", SOME, "int", 1, "long", 2L, "float", 1.5f, "double",
                0.1));

    String id = store.add(embedding, segment);

    EmbeddingMatch<TextSegment> match = search(store, request(embedding, 1, 0, null)).getFirst();
    assertThat(match.embeddingId()).isEqualTo(id);
    assertThat(match.embedded()).isEqualTo(segment);
    assertThat(match.embedding().vector()[0]).isCloseTo(3, within(0.001f));
    assertThat(match.embedding().vector()[1]).isCloseTo(-4, within(0.001f));
  }

  @Test
  default void addsInEveryWayThereIs() {
    EmbeddingStore<TextSegment> store = store();
    List<String> ids = new ArrayList<>();

    ids.add(store.add(at(1)));
    store.add("mine", at(2));
    ids.add("mine");
    ids.add(store.add(at(3), TextSegment.from("three")));
    ids.addAll(store.addAll(List.of(at(4), at(5))));
    ids.addAll(store.addAll(List.of(at(6)), List.of(TextSegment.from("six"))));
    store.addAll(List.of("seven"), List.of(at(7)), List.of(TextSegment.from("seven")));
    ids.add("seven");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids(store, at(0), null)).containsExactlyElementsOf(ids);
  }

  @Test
  default void keepsSeveralEntriesOfOneId() {
    EmbeddingStore<TextSegment> store = store();
    store.add("twice", at(1));
    store.add("twice", at(2));

    assertThat(ids(store, at(0), null)).containsExactly("twice", "twice");
    store.remove("twice");
    assertThat(ids(store, at(0), null)).isEmpty();
  }

  @Test
  default void findsNoMoreThanAskedAndNothingBelowTheLeastScore() {
    EmbeddingStore<TextSegment> store = store();
    for (int degrees = 0; degrees < 180; degrees += 10) {
      store.add("" + degrees, at(degrees));
    }

    assertThat(search(store, request(at(0), 3, 0, null)))
        .extracting(EmbeddingMatch::embeddingId)
        .containsExactly("0", "10", "20");
    assertThat(search(store, request(at(0), 100, 0.9, null)))
        .extracting(EmbeddingMatch::embeddingId)
        .containsExactly("0", "10", "20", "30");
    assertThat(search(store, request(at(0), Integer.MAX_VALUE, 0, null))).hasSize(18);
  }

  @Test
  default void findsTheVectorOfZerosHalfAsNearAsCanBe() {
    EmbeddingStore<TextSegment> store = store();
    store.add("zero", Embedding.from(new float[2]));

    assertThat(search(store, request(at(0), 1, 0, null)).getFirst().score())
        .isCloseTo(0.5, within(0.01));
    assertThat(search(store, request(Embedding.from(new float[2]), 1, 0, null)).getFirst().score())
        .isCloseTo(0.5, within(0.01));
  }

  @Test
  default void removesByIdByFilterAndAll() {
    EmbeddingStore<TextSegment> store = store();
    for (int i = 0; i < 8; i++) {
      store.addAll(
          List.of("" + i),
          List.of(at(i)),
          Collections.singletonList(i == 7 ? null : segment("text", Map.of("i", i))));
    }

    store.remove("1");
    store.removeAll(List.of("2", "3", "unknown"));
    assertThat(ids(store, at(0), null)).containsExactly("0", "4", "5", "6", "7");
    store.removeAll(metadataKey("i").isGreaterThan(4));
    assertThat(ids(store, at(0), null)).containsExactly("0", "4", "7");
    store.removeAll();
    assertThat(ids(store, at(0), null)).isEmpty();
    store.add("new", at(0));
    assertThat(ids(store, at(0), null)).containsExactly("new");
  }

  @Test
  default void refusesWhatCannotBeAddedOrRemoved() {
    EmbeddingStore<TextSegment> store = store();

    assertThatThrownBy(() -> store.add(" ", at(0))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.addAll(List.of("1"), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.removeAll(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.removeAll((Filter) null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ids(store, at(0), null)).isEmpty();
  }

  static List<Filter> filters() {
    List<Filter> filters =
        new ArrayList<>(
            List.of(
                metadataKey("city").isEqualTo("Lannick"),
                metadataKey("city").isNotEqualTo("Lannick"),
                metadataKey("city").isIn("Marl", "Oby", "x".repeat(2_000)),
                metadataKey("city").isNotIn("Marl", "Oby"),
                metadataKey("city").isGreaterThan("Lannick"),
                metadataKey("city").isGreaterThanOrEqualTo("Lannick"),
                metadataKey("city").isLessThan("Marl"),
                metadataKey("city").isLessThanOrEqualTo("Marl"),
                metadataKey("city").containsString("a"),
                metadataKey("long").isEqualTo("y".repeat(2_000)),
                metadataKey("id").isEqualTo(new UUID(0, 1)),
                metadataKey("id").isIn(new UUID(0, 1), new UUID(0, 2)),
                metadataKey("year").isEqualTo(2),
                metadataKey("year").isEqualTo(2.0),
                metadataKey("year").isGreaterThan(1.5),
                metadataKey("year").isLessThan(3L),
                metadataKey("year").isBetween(1, 3),
                metadataKey("year").isIn(1, 4),
                metadataKey("year").isNotIn(1, 4),
                metadataKey("share").isGreaterThanOrEqualTo(0.5f),
                metadataKey("share").isLessThanOrEqualTo(0.5),
                metadataKey("unknown").isEqualTo("x"),
                metadataKey("unknown").isNotEqualTo("x")));
    Filter city = metadataKey("city").isEqualTo("Lannick");
    Filter id = metadataKey("id").isIn(new UUID(0, 1), new UUID(0, 3));
    Filter year = metadataKey("year").isLessThan(2);
    filters.addAll(
        List.of(
            Filter.and(city, id),
            Filter.and(city, year),
            Filter.and(year, Filter.not(year)),
            Filter.or(city, id),
            Filter.or(city, year),
            Filter.not(city),
            Filter.not(Filter.or(city, year)),
            Filter.and(Filter.or(city, id), Filter.not(Filter.and(city, year))),
            metadata -> metadata instanceof Metadata given && given.containsKey("share")));
    return filters;
  }

  private static @Nullable TextSegment madeSegment(Random random, int i) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    Map<String, Object> metadata = new HashMap<>();
    put(random, metadata, "city", List.of("Lannick", "Marl", "Oby", "").get(random.nextInt(4)));
    put(random, metadata, "long", (random.nextBoolean() ? "y" : "z").repeat(2_000));
    put(random, metadata, "id", new UUID(0, random.nextInt(4)));
    int year = random.nextInt(5);
    put(random, metadata, "year", random.nextBoolean() ? year : (Object) (long) year);
    put(
        random,
        metadata,
        "share",
        random.nextBoolean() ? random.nextFloat() : (Object) random.nextDouble());
    return segment("text " + i, metadata);
  }

  private static void put(Random random, Map<String, Object> metadata, String key, Object value) {
    if (random.nextInt(4) > 0) {
      metadata.put(key, value);
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  default void findsWhatPassesEveryKindOfFilterAndRemovesIt(Filter filter) {
    Random random = new Random(1);
    MadeVectors made = new MadeVectors(1, 8);
    EmbeddingStore<TextSegment> store = store();
    InMemoryEmbeddingStore<TextSegment> expected = new InMemoryEmbeddingStore<>();
    fill(random, made, 300, store, expected);
    Embedding query = Embedding.from(made.next());

    assertThat(ids(store, query, filter))
        .containsExactlyInAnyOrderElementsOf(ids(expected, query, filter));
    store.removeAll(filter);
    expected.removeAll(filter);
    assertThat(ids(store, query, null))
        .containsExactlyInAnyOrderElementsOf(ids(expected, query, null));
  }

  private static void fill(
      Random random,
      MadeVectors made,
      int count,
      EmbeddingStore<TextSegment> store,
      EmbeddingStore<TextSegment> expected) {
    List<String> ids = IntStream.range(0, count).mapToObj(i -> "id " + random.nextInt()).toList();
    List<Embedding> embeddings = made.next(count).stream().map(Embedding::from).toList();
    List<@Nullable TextSegment> segments = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> segments.add(madeSegment(random, i)));
    store.addAll(ids, embeddings, segments);
    expected.addAll(ids, embeddings, segments);
  }

  /** Operations in any order; what is found must be the same after each. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  default void isAlwaysAsTheInMemoryStoreIs(long seed) {
    Random random = new Random(seed);
    MadeVectors made = new MadeVectors(seed, 16);
    EmbeddingStore<TextSegment> store = store();
    InMemoryEmbeddingStore<TextSegment> expected = new InMemoryEmbeddingStore<>();
    List<Filter> filters = filters();
    for (int step = 0; step < 60; step++) {
      Embedding query = Embedding.from(made.next());
      List<String> known = ids(expected, query, null);
      switch (random.nextInt(8)) {
        case 0 -> {
          if (!known.isEmpty()) {
            List<String> some = known.subList(0, 1 + random.nextInt(known.size()));
            store.removeAll(some);
            expected.removeAll(some);
          }
        }
        case 1 -> {
          Filter filter = filters.get(random.nextInt(filters.size()));
          store.removeAll(filter);
          expected.removeAll(filter);
        }
        case 2 -> {
          if (random.nextInt(5) == 0) {
            store.removeAll();
            expected.removeAll();
          }
        }
        default -> fill(random, made, 1 + random.nextInt(100), store, expected);
      }
      Filter filter = random.nextBoolean() ? null : filters.get(random.nextInt(filters.size()));
      EmbeddingSearchRequest request =
          request(query, 1 + random.nextInt(50), random.nextDouble() * 0.8, filter);
      assertAlike(
          search(store, request),
          search(expected, request),
          search(expected, request(query, Integer.MAX_VALUE, 0, filter)),
          "seed %d, step %d".formatted(seed, step));
    }
  }

  /** The same, but that those as near as each other by rounding may stand for each other. */
  private static void assertAlike(
      List<EmbeddingMatch<TextSegment>> found,
      List<EmbeddingMatch<TextSegment>> expected,
      List<EmbeddingMatch<TextSegment>> all,
      String when) {
    Map<String, EmbeddingMatch<TextSegment>> byId =
        all.stream().collect(toMap(EmbeddingMatch::embeddingId, match -> match));
    assertThat(found).as(when).hasSameSizeAs(expected);
    assertThat(found).extracting(EmbeddingMatch::embeddingId).doesNotHaveDuplicates();
    for (int i = 0; i < found.size(); i++) {
      EmbeddingMatch<TextSegment> match = found.get(i);
      EmbeddingMatch<TextSegment> same = requireNonNull(byId.get(match.embeddingId()), when);
      assertThat(match.score()).as(when).isCloseTo(expected.get(i).score(), within(1e-4));
      assertThat(match.score()).as(when).isCloseTo(same.score(), within(1e-4));
      assertThat(match.embedded()).as(when).isEqualTo(same.embedded());
    }
  }

  @Test
  default void takesAdditionsAndSearchesFromSeveralThreadsAndLosesNone() throws Exception {
    EmbeddingStore<TextSegment> store = store();
    List<float[]> vectors = new MadeVectors(5, 16).next(200);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String id = "" + i;
        Embedding embedding = Embedding.from(vectors.get(i));
        running.add(
            threads.submit(
                () -> {
                  store.add(id, embedding);
                  assertThat(search(store, request(embedding, 1, 0, null)))
                      .extracting(EmbeddingMatch::embeddingId)
                      .containsExactly(id);
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }

    assertThat(search(store, request(Embedding.from(vectors.getFirst()), 1_000, 0, null)))
        .hasSize(200);
  }

  /** Embeddings of a few thousand entries, more than are compared one by one. */
  @Test
  @Tag("large")
  default void findsNearlyAllOfTheNearestAmongThousands() {
    MadeVectors made = new MadeVectors(6, 32);
    EmbeddingStore<TextSegment> store = store();
    InMemoryEmbeddingStore<TextSegment> expected = new InMemoryEmbeddingStore<>();
    Random random = new Random(6);
    Stream.of(2_500, 2_500).forEach(count -> fill(random, made, count, store, expected));
    Filter filter = metadataKey("year").isLessThan(3);
    int right = 0;
    for (int i = 0; i < 50; i++) {
      EmbeddingSearchRequest request =
          request(Embedding.from(made.next()), 10, 0, i % 2 == 0 ? null : filter);
      List<String> truth =
          search(expected, request).stream().map(EmbeddingMatch::embeddingId).toList();
      right +=
          (int)
              search(store, request).stream()
                  .filter(match -> truth.contains(match.embeddingId()))
                  .count();
    }
    assertThat(right).isGreaterThan(495);
  }
}
