package dev.footnote.web;

import static java.util.stream.Collectors.joining;

import dev.footnote.web.http.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All routes; the first that fits counts.
 *
 * @param all in their order
 */
record Routes(List<Route> all) {

  Routes {
    all = List.copyOf(all);
  }

  /**
   * The one for a request.
   *
   * @throws HttpProblem if there is none
   */
  Route find(String method, String path) {
    List<Route> fitting = all.stream().filter(route -> route.isFor(path)).toList();
    if (fitting.isEmpty()) {
      throw new HttpProblem(404, "There is no such page.");
    }
    return fitting.stream()
        .filter(route -> route.takes(method))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpProblem(
                    405, "This cannot be done here.", Map.of("Allow", methods(fitting))));
  }

  private static String methods(List<Route> fitting) {
    return fitting.stream()
        .map(Route::method)
        .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
        .distinct()
        .collect(joining(", "));
  }
}
