package dev.footnote.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexException;
import dev.footnote.web.access.Access;
import dev.footnote.web.access.RateLimit;
import dev.footnote.web.access.SignedLinks;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Conversations;
import dev.footnote.web.html.LoginHtml;
import dev.footnote.web.html.PassageAddress;
import dev.footnote.web.html.Shell;
import dev.footnote.web.http.Handler;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages: who may see which, and what is said where one is refused. Thread-safe. */
public final class Site implements Handler {

  private static final Logger log = LoggerFactory.getLogger(Site.class);

  /** No person asks more, and no script keeps this machine from all else. */
  static final int QUESTIONS_A_MINUTE = 60;

  private static final int NOT_LOGGED_IN = 401;

  /** What the files of one form may have together. */
  private static final int MAX_UPLOAD = 20 << 20;

  private final Access access;
  private final RateLimit questions = new RateLimit(QUESTIONS_A_MINUTE, Duration.ofMinutes(1));
  private final Routes routes;

  /**
   * @param content what the pages are made from
   * @param access who may see and change what
   * @param links open one article to whoever has one
   * @param shared the articles that links may lead to: those of {@code content}, and perhaps others
   */
  public Site(Content content, Access access, SignedLinks links, List<Articles> shared) {
    this.access = access;
    this.routes = new Routes(routes(content, links, shared));
  }

  private List<Route> routes(Content content, SignedLinks links, List<Articles> shared) {
    Conversations conversations = new Conversations();
    Addresses addresses = new Addresses(content.articles());
    Questions asking = new Questions(content.assistant(), conversations, content.feedback());
    Panes panes = new Panes(conversations, content.library(), addresses, access.hasLogin());
    ArticleForms forms = new ArticleForms(content.library());
    List<Route> all =
        new ArrayList<>(
            List.of(
                Route.page("/", new AskPage(panes)),
                Route.change("/ask", limited(new QuestionForm(asking, addresses))),
                Route.page(PassageAddress.BEGINNING, new ArticlePage(panes)),
                Route.page(
                    "/articles", new ArticlesPage(panes, content.articles(), content.search())),
                Route.change("/articles/add", MAX_UPLOAD, forms::add),
                Route.change("/articles/remove", forms::remove),
                Route.change("/articles/restore", forms::restore),
                Route.page("/unanswered", new UnansweredPage(panes, content.feedback())),
                Route.page("/evaluation", new EvaluationPage(panes, content.report())),
                Route.change("/rate", new RatingForm(conversations, content.feedback())),
                Route.change(
                    "/conversation/forget", new ForgetForm(conversations, content.feedback())),
                Route.open(
                    SharedPage.PATH,
                    new SharedPage(links, shared.stream().map(Addresses::new).toList())),
                Route.open("/page.css", new StaticFile("page.css", "text/css; charset=utf-8")),
                Route.open("/page.js", new StaticFile("page.js", "text/javascript; charset=utf-8")),
                Route.open("/icon.svg", new StaticFile("icon.svg", "image/svg+xml")),
                Route.apiWithJson("/api/ask", limited(new AskApi(asking))),
                Route.api(
                    "/api/search", limited(new SearchApi(content.search(), content.articles()))),
                Route.api("/api/articles", new ArticlesApi(content.articles())),
                Route.api(
                    "/api/openapi.json", new StaticFile("openapi.json", "application/json"))));
    if (access.hasLogin()) {
      LoginPage login = new LoginPage(access);
      all.add(Route.open("/login", login::show));
      all.add(Route.openForm("/login", login::logIn));
      all.add(Route.change("/logout", login::logOut));
    }
    return all;
  }

  /** All that is served. */
  List<Route> routes() {
    return routes.all();
  }

  /** The same page, for as many questions of one person as there may be. */
  private Page limited(Page page) {
    return (request, visitor) -> {
      questions.use(RateLimit.of(request.from()));
      return page.show(request, visitor);
    };
  }

  /** Lets nobody in who may not come, before anything of what they send is read. */
  @Override
  public int maxBody(Request head) {
    Route route = routes.find(head.method(), head.path());
    visitor(head, route);
    if (route.method().equals("POST")) {
      access.checkOrigin(head);
    }
    return route.maxBody();
  }

  /**
   * Who sends a request; no page asks again whether they may.
   *
   * @throws HttpProblem if they have to log in first
   */
  private Visitor visitor(Request request, Route route) {
    if (route.kind() == Route.Kind.OPEN) {
      return access.stranger();
    }
    return access
        .owner(request)
        .orElseThrow(
            () ->
                new HttpProblem(
                    NOT_LOGGED_IN,
                    "Log in first.",
                    Map.of("WWW-Authenticate", "Bearer realm=\"footnote\"")));
  }

  @Override
  public Response answer(Request request) throws IOException {
    Route route = routes.find(request.method(), request.path());
    Visitor visitor = visitor(request, route);
    if (route.kind() == Route.Kind.CHANGE) {
      access.checkChange(request, visitor);
    }
    try {
      return switch (route.page().show(request, visitor)) {
        case Response.Whole page when route.kind() == Route.Kind.PAGE ->
            access.remember(page, request, visitor);
        case Response other -> other;
      };
    } catch (IndexException e) {
      log.warn("{} {}: {}", request.method(), request.path(), e.getMessage());
      throw new HttpProblem(503, Problems.OUT_OF_REACH);
    }
  }

  @Override
  public Response.Whole refusal(String method, String address, HttpProblem problem) {
    String message = String.valueOf(problem.getMessage());
    if (address.startsWith(Access.API)) {
      return Response.json(
          problem.status(), JsonNodeFactory.instance.objectNode().put("error", message).toString());
    }
    if (problem.status() == NOT_LOGGED_IN) {
      String wanted = method.equals("GET") ? address : "/";
      return Response.html(NOT_LOGGED_IN, LoginHtml.page(wanted, Optional.empty()));
    }
    return Response.html(
        problem.status(), Shell.alone("That did not work", Shell.problem(message)));
  }
}
