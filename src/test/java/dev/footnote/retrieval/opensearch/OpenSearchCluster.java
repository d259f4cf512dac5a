package dev.footnote.retrieval.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A real OpenSearch of one node or several, each in a process of its own on ports of this machine
 * alone, with its data in a temporary folder. Closing it, or the end of this JVM however it comes,
 * ends the nodes; only closing removes the folder. Not for use by several threads.
 *
 * <pre>{@code
 * try (var cluster = OpenSearchCluster.start(3)) {
 *   cluster.manager().kill();
 *   cluster.awaitNodes(2);
 * }
 * }</pre>
 */
public final class OpenSearchCluster implements AutoCloseable {

  /** The first start took 10 s of one core, later ones 4 s; a busy machine makes more of it. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration ANSWER = Duration.ofSeconds(10);

  /**
   * Below the ports that systems give to outgoing connections, which could take a killed node's.
   */
  private static final int FIRST_PORT = 20_000;

  private static final int LAST_PORT = 32_000;

  private final Path folder;
  private final List<OpenSearchNode> nodes;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private OpenSearchCluster(Path folder, List<OpenSearchNode> nodes) {
    this.folder = folder;
    this.nodes = nodes;
  }

  /**
   * Starts that many nodes and waits until they have found each other.
   *
   * @throws IllegalStateException with the end of a node's log if they do not
   */
  public static OpenSearchCluster start(int size) {
    return start(size, NodeOptions.quick());
  }

  /** As {@link #start(int)}, with nodes that run as told. */
  public static OpenSearchCluster start(int size, NodeOptions options) {
    try {
      Path folder = Files.createTempDirectory("opensearch");
      List<Integer> ports = freePorts(2 * size);
      List<Integer> transport = ports.subList(0, size);
      var nodes = new ArrayList<OpenSearchNode>();
      for (int i = 0; i < size; i++) {
        String name = name(i);
        int http = ports.get(size + i);
        NodeOptions all = options;
        for (var setting : settings(i, transport, http).entrySet()) {
          all = all.with(setting.getKey(), setting.getValue());
        }
        nodes.add(OpenSearchNode.start(name, folder.resolve(name), http, all));
      }
      var cluster = new OpenSearchCluster(folder, List.copyOf(nodes));
      try {
        cluster.awaitNodes(size);
      } catch (RuntimeException e) {
        cluster.end();
        throw e;
      }
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start OpenSearch", e);
    }
  }

  public List<OpenSearchNode> nodes() {
    return nodes;
  }

  /** Where each node answers, in the order of {@link #nodes}, whether it runs or not. */
  public List<URI> urls() {
    return nodes.stream().map(OpenSearchNode::url).toList();
  }

  /** The node that the others have elected to manage the cluster. */
  public OpenSearchNode manager() {
    String name = get("/_cat/cluster_manager?h=node").strip();
    return nodes.stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no node is called " + name));
  }

  /**
   * Waits until that many nodes form the cluster, by the word of a node that runs.
   *
   * @throws IllegalStateException after three minutes, or at once if every node has ended, with the
   *     end of their logs
   */
  public void awaitNodes(int count) {
    await("/_cluster/health?timeout=1s&wait_for_events=languid&wait_for_nodes=" + count);
  }

  /**
   * Waits until every copy of every passage is where it should be ({@code green}), or at least one
   * of each ({@code yellow}).
   *
   * @throws IllegalStateException as {@link #awaitNodes}
   */
  public void awaitStatus(String status) {
    await("/_cluster/health?timeout=1s&wait_for_status=" + status);
  }

  /** What the first node that answers gives for that path. */
  public String get(String path) {
    return send("GET", path, "");
  }

  /**
   * What the first node that answers gives for a request with a body of JSON (lines of it for
   * {@code _bulk} and {@code _msearch}).
   *
   * @throws IllegalStateException if none answers within ten seconds each, or the answer is an
   *     error
   */
  public String send(String method, String path, String body) {
    var failures = new ArrayList<String>();
    for (OpenSearchNode node : nodes) {
      if (node.isRunning()) {
        try {
          HttpResponse<String> response = http.send(request(node, method, path, body), text());
          if (response.statusCode() < 300) {
            return response.body();
          }
          failures.add(node.name() + " answers " + response.statusCode() + " " + response.body());
        } catch (IOException e) {
          failures.add(node.name() + ": " + e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted at " + method + " " + path, e);
        }
      }
    }
    throw new IllegalStateException(method + " " + path + " failed: " + failures);
  }

  @Override
  public void close() {
    if (!Distribution.hasArchive()) {
      nodes.getFirst().stop();
      Distribution.keepArchive(nodes.getFirst().home());
    }
    end();
  }

  private void end() {
    nodes.forEach(OpenSearchNode::kill);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  private void await(String path) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        get(path);
        return;
      } catch (IllegalStateException e) {
        if (nodes.stream().noneMatch(OpenSearchNode::isRunning)
            || Instant.now().isAfter(deadline)) {
          throw new IllegalStateException(e.getMessage() + "\n" + logs(), e);
        }
        pause();
      }
    }
  }

  private String logs() {
    return nodes.stream()
        .map(node -> "--- the end of the log of " + node.name() + "\n" + node.lastLines())
        .collect(Collectors.joining("\n"));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for OpenSearch", e);
    }
  }

  private static HttpRequest request(OpenSearchNode node, String method, String path, String body) {
    return HttpRequest.newBuilder(node.url().resolve(path))
        .timeout(ANSWER)
        .header("Content-Type", "application/json")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  private static HttpResponse.BodyHandler<String> text() {
    return BodyHandlers.ofString();
  }

  private static String name(int i) {
    return "node-" + i;
  }

  private static Map<String, String> settings(int i, List<Integer> transport, int http) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("cluster.name", "footnote-test");
    settings.put("node.name", name(i));
    settings.put("network.host", "127.0.0.1");
    settings.put("http.port", Integer.toString(http));
    settings.put("transport.port", Integer.toString(transport.get(i)));
    settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
    if (transport.size() == 1) {
      settings.put("discovery.type", "single-node");
    } else {
      settings.put(
          "discovery.seed_hosts",
          transport.stream().map(port -> "127.0.0.1:" + port).toList().toString());
      settings.put(
          "cluster.initial_cluster_manager_nodes",
          IntStream.range(0, transport.size())
              .mapToObj(OpenSearchCluster::name)
              .toList()
              .toString());
    }
    return settings;
  }

  private static List<Integer> freePorts(int count) throws IOException {
    var held = new ArrayList<ServerSocket>();
    try {
      while (held.size() < count) {
        int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
        try {
          held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException _) {
          // Taken: another.
        }
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }
}
