package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;
import static dev.footnote.web.html.Markup.hidden;

import dev.footnote.language.Dates;
import dev.footnote.library.Item;
import dev.footnote.library.Shelf;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Element;

/** How the owner adds articles and brings them back. */
public final class LibraryHtml {

  private LibraryHtml() {}

  /**
   * The form that adds files.
   *
   * @param endings of the files that are read, such as {@code .pdf}
   */
  public static Element addition(List<String> endings, String token) {
    Element section = element("section", "addition");
    section.appendChild(element("h2", "", "Add articles"));
    Element form =
        section
            .appendElement("form")
            .attr("method", "post")
            .attr("action", "/articles/add")
            .attr("enctype", "multipart/form-data")
            .appendChild(hidden("token", token));
    form.appendElement("label")
        .text("Files")
        .appendElement("input")
        .attr("type", "file")
        .attr("name", "file")
        .attr("multiple", true)
        .attr("required", true);
    Element replacing = form.appendElement("label").addClass("check");
    replacing
        .appendElement("input")
        .attr("type", "checkbox")
        .attr("name", "replacing")
        .attr("value", "yes");
    replacing.appendText(" Replace files of the same name; the old ones go to the bin");
    form.appendElement("button").attr("type", "submit").text("Add");
    section.appendChild(element("p", "note", "What is read: " + String.join(", ", endings) + "."));
    return section;
  }

  /** What was removed or replaced. */
  public static Element bin(Shelf bin, String token) {
    Element section = element("section", "").id("bin");
    section.appendChild(element("h2", "", "Bin"));
    if (bin.items().isEmpty()) {
      return section.appendChild(element("p", "note", "The bin is empty."));
    }
    Element list = section.appendElement("ul").addClass("articles");
    bin.items().forEach(item -> list.appendChild(row(item, token)));
    return section;
  }

  private static Element row(Item item, String token) {
    Element row = new Element("li");
    row.appendChild(foreign("span", "title", item.title()));
    String removed =
        item.removed() == null
            ? null
            : "removed "
                + Dates.written(item.removed().atZone(ZoneId.systemDefault()).toLocalDate());
    row.appendChild(
        foreign("span", "about", Markup.joined(" · ", item.outlet(), item.path(), removed)));
    row.appendElement("form")
        .attr("method", "post")
        .attr("action", "/articles/restore")
        .appendChild(hidden("token", token))
        .appendChild(hidden("id", item.id()))
        .appendChild(
            element("button", "quiet", "Restore").attr("aria-label", "Restore " + item.title()));
    return row;
  }
}
