package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;
import static dev.footnote.web.html.Markup.hidden;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The forms that ask.
 *
 * @param token what they must bring
 * @param conversation the id of the conversation that they go on with; empty to start one
 */
record QuestionForms(String token, String conversation) {

  /** The one to write a question in. */
  Element ask() {
    Element form = form().id("ask");
    form.appendElement("label").attr("for", "question").addClass("unseen").text("Your question");
    form.appendElement("textarea")
        .id("question")
        .attr("name", "question")
        .attr("rows", "1")
        .attr("required", true)
        .attr("autocomplete", "off")
        .attr("placeholder", "Ask the articles")
        .attr("enterkeyhint", "send");
    form.appendElement("button").attr("type", "submit").text("Ask");
    return form;
  }

  /** A button for each of some questions, or answers to a question back. */
  Element choices(List<String> choices, String name) {
    Element form = form().addClass(name);
    choices.forEach(
        choice ->
            form.appendChild(
                foreign("button", "choice", choice)
                    .attr("name", "question")
                    .attr("value", choice)));
    return form;
  }

  private Element form() {
    return element("form", "asking")
        .attr("method", "post")
        .attr("action", "/ask")
        .appendChild(hidden("token", token))
        .appendChild(hidden("c", conversation));
  }
}
