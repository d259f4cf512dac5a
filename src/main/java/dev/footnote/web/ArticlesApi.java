package dev.footnote.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles that are answered from, as JSON. */
final class ArticlesApi implements Page {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MANY = 100;
  private static final int MOST = 1_000;

  private final Articles articles;

  ArticlesApi(Articles articles) {
    this.articles = articles;
  }

  @Override
  public Response show(Request request, Visitor visitor) {
    int offset = request.query().number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = request.query().number("limit", MANY, 1, MOST);
    ArticleFilter filter = ArticleList.filter(request.query(), articles::list);
    List<ListedArticle> found = ArticleList.naming(request.query(), articles.list(filter));
    ObjectNode json = MAPPER.createObjectNode().put("total", found.size()).put("offset", offset);
    ArrayNode array = json.putArray("articles");
    found.stream().skip(offset).limit(limit).map(ArticlesApi::json).forEach(array::add);
    return Response.json(200, json.toString());
  }

  private static ObjectNode json(ListedArticle listed) {
    Provenance provenance = listed.provenance();
    return MAPPER
        .createObjectNode()
        .put("article", listed.path())
        .put("title", listed.title())
        .put("published", text(provenance.published()))
        .put("source", provenance.source())
        .put("author", provenance.author())
        .put("url", text(provenance.url()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
