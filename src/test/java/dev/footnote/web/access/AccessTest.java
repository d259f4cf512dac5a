package dev.footnote.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.file.HmacKey;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Reach;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  private static final Optional<String> PASSWORD = Optional.of("open sesame");
  private static final Instant NOW = Instant.parse("2024-03-12T12:00:00Z");
  private static final Optional<URI> PUBLIC = Optional.of(URI.create("https://articles.example"));
  private static final Response.Whole PAGE = Response.html(200, "");

  @TempDir private Path folder;

  private final SigningKey key = new SigningKey(HmacKey.random());

  @SuppressWarnings("NullAway.Init") // each test begins with it
  private Access open;

  @SuppressWarnings("NullAway.Init") // each test begins with it
  private Access guarded;

  @BeforeEach
  void start() throws IOException {
    open = access(Optional.empty(), "127.0.0.1", Optional.empty(), NOW);
    guarded = access(PASSWORD, "0.0.0.0", PUBLIC, NOW);
  }

  @Test
  void withoutAPasswordThisMachineIsTheOwners() {
    assertThat(open.owner(get())).isPresent();
    assertThat(open.hasLogin()).isFalse();
  }

  @Test
  void withoutAPasswordNobodyElseMayReachIt() {
    assertThatThrownBy(() -> access(Optional.empty(), "0.0.0.0", Optional.empty(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBrowserIsKnownAgainByItsCookie() {
    Visitor first = owner(open, get());
    String cookie = open.remember(PAGE, get(), first).headers().get("Set-Cookie");
    Request next = get("cookie", value(cookie));

    assertThat(open.owner(next)).hasValue(first);
    assertThat(owner(open, get()).id()).isNotEqualTo(first.id());
    assertThat(open.remember(PAGE, next, first).headers()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void aCookieIsOutOfReachOfScriptsAndOtherSites() {
    assertThat(guarded.logIn(get(), "open sesame"))
        .contains("; Path=/; ", "; HttpOnly", "; SameSite=Lax", "; Secure")
        .doesNotContain("Domain");
    assertThat(open.remember(PAGE, get(), owner(open, get())).headers().get("Set-Cookie"))
        .as("there is no https to this machine")
        .doesNotContain("Secure");
  }

  @Test
  void aCookieThatWasMadeUpIsNone() {
    String cookie = value(guarded.logIn(get(), "open sesame"));

    assertThat(guarded.owner(get("cookie", cookie))).isPresent();
    for (int at = cookie.indexOf('='); at < cookie.length(); at++) {
      String altered = cookie.substring(0, at) + "!" + cookie.substring(at + 1);
      assertThat(guarded.owner(get("cookie", altered))).isEmpty();
    }
  }

  @Test
  void aSessionEndsAfterThirtyDays() throws IOException {
    String cookie = value(guarded.logIn(get(), "open sesame"));

    assertThat(isOwner(access(PASSWORD, "0.0.0.0", PUBLIC, NOW.plus(Duration.ofDays(29))), cookie))
        .isTrue();
    assertThat(isOwner(access(PASSWORD, "0.0.0.0", PUBLIC, NOW.plus(Duration.ofDays(30))), cookie))
        .isFalse();
  }

  @Test
  void aSessionEndsWithTheLogout() throws IOException {
    String cookie = value(guarded.logIn(get(), "open sesame"));
    String other = value(guarded.logIn(get(), "open sesame"));

    assertThat(guarded.logOut(owner(guarded, get("cookie", cookie)))).contains("Max-Age=0");

    Access restarted = access(PASSWORD, "0.0.0.0", PUBLIC, NOW);
    for (Access asked : List.of(guarded, restarted)) {
      assertThat(isOwner(asked, cookie)).isFalse();
      assertThat(isOwner(asked, other)).isTrue();
    }
  }

  @Test
  void aNewPasswordEndsAllSessions() throws IOException {
    String cookie = value(guarded.logIn(get(), "open sesame"));

    assertThat(isOwner(access(PASSWORD, "0.0.0.0", PUBLIC, NOW), cookie))
        .as("after a restart")
        .isTrue();
    assertThat(isOwner(access(Optional.of("closed sesame"), "0.0.0.0", PUBLIC, NOW), cookie))
        .isFalse();
  }

  @Test
  void aVisitFromBeforeThereWasAPasswordIsNoLogin() {
    String cookie = open.remember(PAGE, get(), owner(open, get())).headers().get("Set-Cookie");

    assertThat(isOwner(guarded, value(cookie))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open", "open sesame ", "Open sesame", "open sesame\u0000"})
  void aWrongPasswordIsRefused(String attempt) {
    assertRefused(403, () -> guarded.logIn(get(), attempt));
  }

  @Test
  void guessingIsSlow() {
    for (int i = 0; i < 10; i++) {
      int attempt = i;
      assertRefused(403, () -> guarded.logIn(get(), "guess " + attempt));
    }

    assertRefused(429, () -> guarded.logIn(get(), "open sesame"));
    assertRefused(429, () -> guarded.owner(api("authorization", "Bearer open sesame")));
    assertThat(guarded.logIn(from("203.0.113.9"), "open sesame")).isNotEmpty();
  }

  @Test
  void aScriptGivesThePasswordWithEachRequest() {
    assertThat(guarded.owner(api("authorization", "Bearer open sesame"))).isPresent();
    assertThat(guarded.owner(api())).isEmpty();
    assertRefused(403, () -> guarded.owner(api("authorization", "Bearer wrong")));
    assertThat(guarded.owner(get("authorization", "Bearer open sesame")))
        .as("pages are for browsers")
        .isEmpty();
  }

  @Test
  void scriptsShareTheirConversations() {
    assertThat(open.owner(api())).isPresent().isEqualTo(open.owner(api()));
  }

  @Test
  void aChangeNeedsTheTokenOfItsOwnVisitor() {
    Visitor ann = owner(open, get());
    Visitor bob = owner(open, get());

    assertThatCode(() -> open.checkChange(form(ann.token()), ann)).doesNotThrowAnyException();
    assertRefused(403, () -> open.checkChange(form(bob.token()), ann));
    assertRefused(403, () -> open.checkChange(form(""), ann));
    assertRefused(403, () -> open.checkChange(form(ann.token(), "origin", "http://evil"), ann));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, same-origin",
    "http://localhost:8080,",
    "https://articles.example, same-origin",
    ", same-origin",
    ", none",
    ","
  })
  void ourOwnPagesMaySendForms(String origin, String site) {
    assertThatCode(() -> guarded.checkOrigin(sent(origin, site))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, cross-site",
    "https://evil.example,",
    "null,",
    "null, same-origin",
    "http://localhost:8081, same-site",
    "http://localhost:8081,",
    "http://localhost,",
    "https://articles.example.evil.example,",
    "https://articles.example:444,",
    "file://,",
    ", cross-site",
    ", same-site"
  })
  void noOtherSiteMay(String origin, String site) {
    assertRefused(403, () -> guarded.checkOrigin(sent(origin, site)));
  }

  private static Request sent(String origin, String site) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (origin != null) {
      headers.put("origin", origin);
    }
    if (site != null) {
      headers.put("sec-fetch-site", site);
    }
    return request("POST", "/ask", "127.0.0.1", headers, "");
  }

  private static void assertRefused(int status, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  private static Visitor owner(Access access, Request request) {
    return access.owner(request).orElseThrow();
  }

  private static boolean isOwner(Access access, String cookie) {
    return access.owner(get("cookie", cookie)).isPresent();
  }

  private Access access(
      Optional<String> password, String address, Optional<URI> publicUrl, Instant time)
      throws IOException {
    return new Access(
        key,
        password,
        new Reach(InetAddress.ofLiteral(address), publicUrl),
        EndedSessions.keptIn(folder, time),
        Clock.fixed(time, ZoneOffset.UTC));
  }

  /** What a browser sends back of a header {@code Set-Cookie}. */
  private static String value(@Nullable String setCookie) {
    return requireNonNull(setCookie).replaceFirst(";.*", "");
  }

  private static Request get(String... header) {
    return request("GET", "/", "127.0.0.1", headers(header), "");
  }

  private static Request api(String... header) {
    return request("POST", "/api/ask", "127.0.0.1", headers(header), "");
  }

  private static Request from(String address) {
    return request("POST", "/login", address, Map.of(), "");
  }

  private static Request form(String token, String... header) {
    Map<String, String> headers = new LinkedHashMap<>(headers(header));
    headers.put("content-type", "application/x-www-form-urlencoded");
    return request("POST", "/ask", "127.0.0.1", headers, "token=" + token);
  }

  private static Map<String, String> headers(String... header) {
    return header.length == 0 ? Map.of() : Map.of(header[0], header[1]);
  }

  private static Request request(
      String method, String path, String from, Map<String, String> headers, String body) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("host", List.of("localhost:8080"));
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Request(
        method,
        path,
        Fields.NONE,
        new Fields(all),
        body.getBytes(UTF_8),
        InetAddress.ofLiteral(from));
  }
}
