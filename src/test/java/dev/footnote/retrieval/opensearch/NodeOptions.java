package dev.footnote.retrieval.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a node runs.
 *
 * @param settings lines of {@code opensearch.yml} besides those that make a cluster of the nodes
 * @param jvm flags of its JVM
 */
public record NodeOptions(Map<String, String> settings, List<String> jvm) {

  public NodeOptions {
    settings = Map.copyOf(settings);
    jvm = List.copyOf(jvm);
  }

  /** Up soonest and small: the quick compiler alone, 256 MB of heap. For tests of behaviour. */
  public static NodeOptions quick() {
    return new NodeOptions(Map.of(), List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
  }

  /** As fast as it gets once it is up, vector instructions and all. For measuring. */
  public static NodeOptions fast(int heapMegabytes) {
    return new NodeOptions(
        Map.of(), List.of("-Xmx" + heapMegabytes + "m", "--add-modules=jdk.incubator.vector"));
  }

  /** These with one more setting. */
  public NodeOptions with(String setting, String value) {
    var more = new LinkedHashMap<>(settings);
    more.put(setting, value);
    return new NodeOptions(more, jvm);
  }
}
