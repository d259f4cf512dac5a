package dev.footnote.retrieval.opensearch;

import java.io.IOException;
import java.lang.reflect.Method;

/**
 * What a node's process runs: OpenSearch, for as long as somebody holds the other end of standard
 * input. A test JVM that was killed cannot stop its nodes; its end of the pipe closes all the same.
 *
 * <p>It runs on OpenSearch's class path, so it may use nothing but the JDK, and must be one class
 * file.
 */
final class NodeProcess {

  private NodeProcess() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("owner-watch").start(NodeProcess::endWithOwner);
    Method main =
        Class.forName("org.opensearch.bootstrap.OpenSearch").getMethod("main", String[].class);
    // The class itself is not public.
    main.setAccessible(true);
    main.invoke(null, (Object) args);
  }

  private static void endWithOwner() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException _) {
      // As good as its end.
    }
    Runtime.getRuntime().halt(1);
  }
}
