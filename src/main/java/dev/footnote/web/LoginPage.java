package dev.footnote.web;

import dev.footnote.web.access.Access;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.LoginHtml;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the owner gives the password. */
final class LoginPage {

  /** A page of ours: no other may be where a login ends. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  private final Access access;

  LoginPage(Access access) {
    this.access = access;
  }

  /** The form. */
  Response show(Request request, Visitor visitor) {
    return access.owner(request).isPresent()
        ? Response.seeOther("/")
        : Response.html(200, LoginHtml.page(wanted(request.query()), Optional.empty()));
  }

  /** Takes the form, and leads on to where the visitor wanted to go. */
  Response logIn(Request request, Visitor visitor) {
    Fields form = request.form();
    String wanted = wanted(form);
    try {
      String cookie = access.logIn(request, form.first("password").orElse(""));
      return Response.seeOther(wanted).with("Set-Cookie", cookie);
    } catch (HttpProblem problem) {
      Response.Whole page =
          Response.html(
              problem.status(), LoginHtml.page(wanted, Optional.ofNullable(problem.getMessage())));
      for (Map.Entry<String, String> header : problem.headers().entrySet()) {
        page = page.with(header.getKey(), header.getValue());
      }
      return page;
    }
  }

  /** Ends the session. */
  Response logOut(Request request, Visitor visitor) throws IOException {
    return Response.seeOther("/login").with("Set-Cookie", access.logOut(visitor));
  }

  private static String wanted(Fields fields) {
    String wanted = fields.text("to");
    return OURS.matcher(wanted).matches() ? wanted : "/";
  }
}
