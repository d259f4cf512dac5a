package dev.footnote.evaluation.speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Compares a vector with every other: what is nearest beyond doubt. */
final class ExactScan {

  private final float[][] vectors;

  ExactScan(float[][] vectors) {
    this.vectors = vectors;
  }

  private record Found(int index, float score) {}

  /** The indexes of those nearest, nearest first. */
  List<Integer> nearest(float[] vector, int limit) {
    PriorityQueue<Found> best = new PriorityQueue<>(Comparator.comparingDouble(Found::score));
    for (int i = 0; i < vectors.length; i++) {
      float score = Vectors.product(vector, vectors[i]);
      if (best.size() < limit) {
        best.add(new Found(i, score));
      } else if (score > best.element().score) {
        best.remove();
        best.add(new Found(i, score));
      }
    }
    List<Found> found = new ArrayList<>(best);
    found.sort(Comparator.comparingDouble(Found::score).reversed());
    return found.stream().map(Found::index).toList();
  }
}
