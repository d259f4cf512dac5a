package dev.footnote.web;

import dev.footnote.corpus.Article;
import dev.footnote.file.Reason;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.PassageAddress;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import dev.footnote.web.http.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes the changes that the owner makes to the articles. */
record ArticleForms(Library library) {

  private static final String GONE = "This article has changed since, or is gone.";

  /** Adds the files that a form brings; one that cannot be added keeps no other out. */
  Response add(Request request, Visitor visitor) {
    List<Upload> uploads = request.uploads();
    if (uploads.isEmpty()) {
      throw new HttpProblem(400, "No file came with this. Choose one first.");
    }
    boolean replacing = request.form().text("replacing").equals("yes");
    List<String> added = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Upload upload : uploads) {
      String name = fileName(upload.name());
      try {
        library.add(name, upload.content(), replacing);
        added.add("“" + name + "”");
      } catch (IOException e) {
        told.add("“%s” was not added: %s.".formatted(name, Reason.why(e)));
      }
    }
    if (told.isEmpty()) {
      return done("added");
    }
    if (!added.isEmpty()) {
      told.add("These were added: " + String.join(", ", added) + ".");
    }
    throw new HttpProblem(422, String.join(" ", told));
  }

  /** Browsers send a folder with a name only if they are old, or lie. */
  private static String fileName(String sent) {
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
  }

  /** Moves the file of an article to the bin. */
  Response remove(Request request, Visitor visitor) {
    Fields form = request.form();
    Item item =
        library.shelf().items().stream()
            .filter(one -> Article.isIn(form.text("path"), one.path()))
            .filter(one -> key(one).equals(form.text("key")))
            .findFirst()
            .orElseThrow(() -> new HttpProblem(410, GONE));
    try {
      library.remove(item);
    } catch (IOException e) {
      throw new HttpProblem(409, "It was not removed: " + Reason.why(e));
    }
    return done("removed");
  }

  private static String key(Item item) {
    return PassageAddress.key(item.folder().toAbsolutePath().normalize().toString());
  }

  /** Brings a file back from the bin. */
  Response restore(Request request, Visitor visitor) throws IOException {
    Item item =
        library
            .bin()
            .withId(request.form().text("id"))
            .orElseThrow(() -> new HttpProblem(410, "This is no longer in the bin."));
    try {
      library.restore(item);
    } catch (IOException e) {
      throw new HttpProblem(409, "It was not restored: " + Reason.why(e));
    }
    return done("restored");
  }

  private static Response done(String what) {
    return Response.seeOther("/articles?done=" + what);
  }
}
