package dev.footnote.retrieval.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.VectorUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our dot product of two vectors of seven bits a component, beside Lucene's of bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DotProductBenchmark {

  private static final int DIMENSION = 384;

  private final byte[] one = components(1);
  private final byte[] other = components(2);
  private final PackedVector packed = new PackedVector(one);
  private final MemorySegment mapped = Arena.global().allocate(DIMENSION);

  /** Copies what is compared to where an index would have it. */
  public DotProductBenchmark() {
    MemorySegment.copy(other, 0, mapped, ValueLayout.JAVA_BYTE, 0, DIMENSION);
  }

  private static byte[] components(int seed) {
    Random random = new Random(seed);
    byte[] components = new byte[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      components[i] = (byte) random.nextInt(PackedVector.LEAST, PackedVector.MOST + 1);
    }
    return components;
  }

  /** Ours, where the other lies. */
  @Benchmark
  public int packed() {
    return packed.product(mapped, 0);
  }

  /** Lucene's, which without the Vector API needs a copy first. */
  @Benchmark
  public int lucene() {
    MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, 0, other, 0, DIMENSION);
    return VectorUtil.dotProduct(one, other);
  }
}
