package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.hidden;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Where the owner logs in. */
public final class LoginHtml {

  private LoginHtml() {}

  /**
   * The page.
   *
   * @param wanted the address to go on to
   * @param problem why it did not work, in one line; empty before it was tried
   */
  public static String page(String wanted, Optional<String> problem) {
    Element sheet = element("section", "sheet login");
    sheet.appendChild(element("h2", "", "Log in"));
    problem.ifPresent(
        line -> sheet.appendChild(element("p", "problem", line).attr("role", "alert")));
    Element form = sheet.appendElement("form").attr("method", "post").attr("action", "/login");
    form.appendChild(hidden("to", wanted));
    form.appendElement("label")
        .text("Password")
        .appendElement("input")
        .attr("type", "password")
        .attr("name", "password")
        .attr("autocomplete", "current-password")
        .attr("required", true)
        .attr("autofocus", true);
    form.appendElement("button").attr("type", "submit").text("Log in");
    return Shell.alone("Log in", sheet);
  }
}
