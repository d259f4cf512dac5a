package dev.footnote.evaluation.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row, in its unit.
 *
 * @param ours Footnote's; a latency's median; null where it could not be measured
 * @param peer that of LangChain4j's own parts, or of the embedded engine beside another; null where
 *     nothing is compared
 * @param recall the share of the ten nearest that are found, 0 to 1, or null
 * @param p50 our median, or null where single runs say nothing
 * @param p99 what our runs but one in a hundred do not exceed, or null
 * @param beside other figures in the same unit, by what they are
 * @param notes what else a person must know to read the figures, in a sentence each
 */
public record Measurement(
    @Nullable Double ours,
    @Nullable Double peer,
    @Nullable Double recall,
    @Nullable Double p50,
    @Nullable Double p99,
    Map<String, Double> beside,
    List<String> notes) {

  public Measurement {
    beside = new LinkedHashMap<>(beside);
    notes = List.copyOf(notes);
  }

  /** A figure by itself, such as a size. */
  static Measurement of(double ours) {
    return new Measurement(ours, null, null, null, null, Map.of(), List.of());
  }

  /** Many runs. */
  static Measurement of(Latencies ours) {
    return new Measurement(ours.p50(), null, null, ours.p50(), ours.p99(), Map.of(), List.of());
  }

  /** A row that could not be measured. */
  static Measurement failed(String why) {
    return new Measurement(null, null, null, null, null, Map.of(), List.of(why));
  }

  Measurement against(double other) {
    return new Measurement(ours, other, recall, p50, p99, beside, notes);
  }

  Measurement recalling(double share) {
    return new Measurement(ours, peer, share, p50, p99, beside, notes);
  }

  /** The same with the latencies that belong to a figure which is none. */
  Measurement with(Latencies latencies) {
    return new Measurement(ours, peer, recall, latencies.p50(), latencies.p99(), beside, notes);
  }

  Measurement beside(String what, double figure) {
    Map<String, Double> more = new LinkedHashMap<>(beside);
    more.put(what, figure);
    return new Measurement(ours, peer, recall, p50, p99, more, notes);
  }

  Measurement noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Measurement(ours, peer, recall, p50, p99, beside, more);
  }

  /** How many times better ours is than the peer's; null without a peer. */
  @Nullable Double ratio(Unit unit) {
    return ours == null || peer == null ? null : unit.ratio(ours, peer);
  }
}
