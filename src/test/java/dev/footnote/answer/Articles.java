package dev.footnote.answer;

import dev.footnote.corpus.Annotations;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import dev.footnote.language.page.Corrections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small articles for tests: a paragraph a line, a sentence up to each full stop. */
public final class Articles {

  private static final Pattern PARAGRAPH = Pattern.compile("[^\n]+");
  private static final Pattern SENTENCE =
      Pattern.compile("[^.!?\\s](?:[^.!?]|\\.(?=\\d))*[.!?]*[”\"]?");

  private Articles() {}

  public static Article of(String path, String text) {
    return of(path, Provenance.titled(path), text);
  }

  /**
   * An article of a day, whose corrections are known as such.
   *
   * @param day as {@code 2024-05-03}
   */
  public static Article of(String title, String day, String text) {
    LocalDate published = LocalDate.parse(day);
    return of(title, new Provenance(title, null, null, published, null, null), text);
  }

  private static Article of(String path, Provenance provenance, String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(text);
    while (paragraph.find()) {
      List<Span> sentences = new ArrayList<>();
      Matcher sentence = SENTENCE.matcher(text).region(paragraph.start(), paragraph.end());
      while (sentence.find()) {
        sentences.add(new Span(sentence.start(), sentence.end()));
      }
      Span span = new Span(sentences.getFirst().start(), sentences.getLast().end());
      blocks.add(new Block(Block.Kind.PARAGRAPH, span, sentences, Block.NO_HEADING));
    }
    List<Span> corrections =
        blocks.stream()
            .map(Block::span)
            .filter(span -> Corrections.isCorrection(span.of(text), provenance.title()))
            .toList();
    return new Article(
        path,
        provenance,
        text,
        blocks,
        new Annotations(List.of(), List.of(), List.of(), corrections, List.of()));
  }

  public static Passage passage(String text) {
    return of("article.txt", text).passages().getFirst();
  }
}
