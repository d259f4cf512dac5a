package dev.footnote.web;

import dev.footnote.answer.json.Json;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Hit;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.util.List;

/** The passages found for a question, as JSON. */
final class SearchApi implements Page {

  private static final int FEW = 10;
  private static final int MANY = 100;

  private final PassageSearch search;
  private final Articles articles;

  SearchApi(PassageSearch search, Articles articles) {
    this.search = search;
    this.articles = articles;
  }

  @Override
  public Response show(Request request, Visitor visitor) {
    String question = request.query().text("question");
    if (question.isEmpty()) {
      throw new HttpProblem(400, "say what to look for: /api/search?question=…");
    }
    int limit = request.query().number("limit", FEW, 1, MANY);
    ArticleFilter filter = ArticleList.filter(request.query(), articles::list);
    List<Hit> hits = search.find(question, filter, limit);
    return Response.json(200, Json.hits(question, hits).toString());
  }
}
