package dev.footnote.corpus.format.mail;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.html.HtmlBody;
import dev.footnote.corpus.format.html.PageMetadata;
import dev.footnote.language.Dates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A mail: its text, without what is answered and the signature, and the mails sent along. */
public final class EmlFormat implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    MailPart mail = MailParser.parse(file);
    return List.of(new Reading(mail).read());
  }

  private static final class Reading {

    private final MailPart mail;
    private final ContentBuilder content = new ContentBuilder();
    private final List<String> attached = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Reading(MailPart mail) {
      this.mail = mail;
    }

    Content read() {
      add(mail);
      Content read = content.build(metadata());
      for (String note : notes) {
        read = read.noting(note);
      }
      return attached.isEmpty() ? read : read.noting(attachments());
    }

    private String attachments() {
      String names = String.join(", ", attached);
      return attached.size() == 1
          ? "has an attachment " + names + ", which is not read"
          : "has attachments " + names + ", which are not read";
    }

    private Metadata metadata() {
      return new Metadata(
          mail.header("subject").orElse(null),
          authors(mail),
          mail.header("organization").orElse(null),
          day(mail).orElse(null),
          null,
          mail.header("content-language").flatMap(PageMetadata::language).orElse(null));
    }

    /** Parts within parts are few: {@link MailParser} sees to that. */
    private void add(MailPart part) {
      if (!part.equals(mail) && part.isAttachment() && !part.is("message/")) {
        attached.add(part.fileName().orElse("without a name"));
      } else if (part.is("multipart/alternative")) {
        addAlternative(part.parts());
      } else if (part.is("multipart/related") || part.is("multipart/signed")) {
        part.parts().stream().limit(1).forEach(this::add);
      } else if (part.is("message/rfc822")) {
        part.parts().forEach(this::addNested);
      } else if (part.is("text/html")) {
        HtmlBody.add(html(part), content);
      } else if (part.is("text/plain")) {
        content.plainText(plain(part).strip());
      } else {
        part.parts().forEach(this::add);
      }
    }

    /** The plain text as a rule: that is the sender's own words and nothing else. */
    private void addAlternative(List<MailPart> parts) {
      Optional<MailPart> plain = first(parts, "text/plain");
      Optional<MailPart> html = first(parts, "text/html");
      Optional<Element> page = html.map(this::html);
      boolean empty = plain.isEmpty() || plain(plain.get()).isBlank();
      if (page.isPresent() && (empty || HtmlMail.isLaidOut(page.get()))) {
        HtmlBody.add(page.get(), content);
      } else if (plain.isPresent()) {
        add(plain.get());
      } else {
        parts.forEach(this::add);
      }
      parts.stream()
          .flatMap(MailPart::all)
          .filter(part -> part.isAttachment() && !part.is("image/"))
          .forEach(part -> attached.add(part.fileName().orElse("without a name")));
    }

    private static Optional<MailPart> first(List<MailPart> parts, String type) {
      return parts.stream()
          .flatMap(MailPart::all)
          .filter(part -> part.is(type) && !part.isAttachment())
          .findFirst();
    }

    private void addNested(MailPart nested) {
      int first = content.lines();
      nested.header("subject").ifPresent(subject -> content.heading(subject, 1));
      String head =
          Stream.of("From", "Date")
              .flatMap(
                  name ->
                      nested
                          .header(name.toLowerCase(Locale.ROOT))
                          .map(value -> name + ": " + value)
                          .stream())
              .collect(Collectors.joining("\n"));
      content.paragraph(head);
      add(nested);
      content.closeHeadings(first);
    }

    private Element html(MailPart part) {
      return HtmlMail.of(text(part), mail.raw("list-unsubscribe").orElse(""));
    }

    private String plain(MailPart part) {
      boolean flowed =
          part.parameter("content-type", "format").filter("flowed"::equalsIgnoreCase).isPresent();
      boolean joined =
          part.parameter("content-type", "delsp").filter("yes"::equalsIgnoreCase).isPresent();
      return PlainMail.of(text(part), flowed, joined);
    }

    private String text(MailPart part) {
      Decoded decoded = part.text();
      if (decoded.note() != null && !notes.contains(decoded.note())) {
        notes.add(decoded.note());
      }
      return decoded.text();
    }
  }

  /** The senders' names; an address is none. */
  private static @Nullable String authors(MailPart mail) {
    return mail.raw("from")
        .map(from -> LenientAddressParser.DEFAULT.parseAddressList(from).flatten().stream())
        .map(
            senders ->
                senders
                    .map(Mailbox::getName)
                    .filter(Objects::nonNull)
                    .map(MailPart::decoded)
                    .collect(Collectors.joining(", ")))
        .orElse(null);
  }

  /** The day where it was sent, which is the one that is written. */
  private static Optional<String> day(MailPart mail) {
    return mail.header("date").flatMap(Dates::in).map(day -> day.toString());
  }
}
