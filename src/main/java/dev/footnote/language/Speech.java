package dev.footnote.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says what in a text: what stands under the labels of a transcript ("Hedda Voss: …"), and what
 * stands between quotation marks where a sentence beside it names who speaks.
 */
public final class Speech {

  /**
   * A stretch of text that somebody says.
   *
   * @param span the stretch
   * @param speaker what the text calls the one who speaks
   */
  public record Turn(Span span, String speaker) {}

  /**
   * A paragraph to look at.
   *
   * @param span where it stands
   * @param sentences its sentences in order
   * @param heading whether it is a heading, which ends what went before
   */
  public record Paragraph(Span span, List<Span> sentences, boolean heading) {}

  /** In UTF-16 units, the colon included. */
  private static final int LONGEST_LABEL = 60;

  /**
   * A label is a name or a role, maybe with the other in brackets, behind a time of day if any; the
   * "Q:" of an interview stands over its answer.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\[?\\(?\\d{1,2}(?::\\d{2}){1,2}[)\\]]?\\s+)?"
              + "(?<name>(?!Q(?:uestion)?\\b|A(?:nswer)?\\b)\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+[\\p{L}\\p{M}.'’-]+){0,4}"
              + "(?:\\s*[(,]\\s*[\\p{L}][^():]{0,40}\\)?)?)"
              + "\\s*:\\s+(?=\\S)");

  private static final Pattern WITHOUT_ROLE = Pattern.compile("\\s*[(,]");

  private static final Pattern HONORIFIC =
      Pattern.compile("(?i)\\b(?:cllr|councillor|dr|frau|herr|mr|mrs|ms|prof|professor|sir)\\b");

  private static final Set<String> FIRST_AND_SECOND =
      WordList.words("i me my mine we us our ours you your yours i'm i've we're we've you're");

  private static final Pattern VERB_THEN_NAME =
      Pattern.compile("[”\"»“]\\s*(?<verb>\\p{Ll}+)\\s+(?=\\p{Lu})");

  private final String text;
  private final List<Paragraph> paragraphs;

  private Speech(String text, List<Paragraph> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** What is said by whom, in order and not overlapping. */
  public static List<Turn> in(String text, List<Paragraph> paragraphs) {
    Speech speech = new Speech(text, paragraphs);
    List<String> lines =
        paragraphs.stream()
            .filter(paragraph -> !paragraph.heading())
            .map(paragraph -> paragraph.span().of(text))
            .toList();
    return isTranscript(lines) ? speech.labelled() : speech.quoted();
  }

  /**
   * Whether the labels of lines are speakers and not those of facts ("Place: Corn Hall"): what
   * stands under them says I, we or you, of which little will do where one comes again after
   * another.
   */
  public static boolean isTranscript(List<String> lines) {
    Map<String, Integer> last = new HashMap<>();
    int labels = 0;
    int personal = 0;
    boolean again = false;
    for (String line : lines) {
      Optional<String> label = label(line);
      if (label.isPresent()) {
        Integer before = last.put(WITHOUT_ROLE.split(label.get(), 2)[0], labels);
        again |= before != null && before < labels - 1;
        labels++;
        boolean ofPerson =
            HONORIFIC.matcher(label.get()).find()
                || Token.of(line).stream().map(Token::folded).anyMatch(FIRST_AND_SECOND::contains);
        personal += ofPerson ? 1 : 0;
      }
    }
    return labels >= 2 && personal * (again ? 4 : 2) >= labels;
  }

  /** What a line in a transcript calls the one who speaks in it. */
  public static Optional<String> label(String line) {
    Matcher label = LABEL.matcher(line).region(0, Math.min(line.length(), LONGEST_LABEL));
    return label.lookingAt() ? Optional.of(label.group("name")) : Optional.empty();
  }

  /** A turn lasts until the next label or heading. */
  private List<Turn> labelled() {
    List<Turn> turns = new ArrayList<>();
    Map<String, String> full = new HashMap<>();
    String speaker = "";
    for (Paragraph paragraph : paragraphs) {
      Optional<String> label = label(paragraph.span().of(text));
      if (paragraph.heading()) {
        speaker = "";
      } else if (label.isPresent()) {
        speaker = fullName(label.get(), full);
      }
      if (!speaker.isEmpty()) {
        turns.add(new Turn(paragraph.span(), speaker));
      }
    }
    return turns;
  }

  /** "Chair", "Voss" and "VOSS" are whoever was "Chair (Hedda Voss)" before. */
  private static String fullName(String label, Map<String, String> full) {
    List<String> words = words(label);
    String known = words.isEmpty() ? null : full.get(words.getLast());
    if (known != null && new HashSet<>(words(known)).containsAll(words)) {
      return known;
    }
    words.forEach(word -> full.put(word, label));
    return label;
  }

  private static List<String> words(String label) {
    return Token.of(label).stream().map(Token::folded).toList();
  }

  /** A quoted sentence that names no speaker has that of the sentences beside it. */
  private List<Turn> quoted() {
    List<Turn> turns = new ArrayList<>();
    Quotation quotation = new Quotation();
    Optional<String> last = Optional.empty();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.heading()) {
        last = Optional.empty();
        quotation.close();
        continue;
      }
      boolean goesOn = quotation.beginParagraph(text.charAt(paragraph.span().start()));
      List<Quoted> sentences = new ArrayList<>();
      for (Span sentence : paragraph.sentences()) {
        sentences.add(quotation.read(text, sentence));
      }
      Optional<String> speaker = goesOn && last.isPresent() ? last : firstNamed(sentences, last);
      boolean spoken = false;
      for (Quoted sentence : sentences) {
        Optional<String> own = sentence.speaker(last);
        if (own.isPresent()) {
          speaker = own;
          last = own;
        }
        spoken |= sentence.isSpeech();
        if (sentence.isSpeech() && speaker.isPresent()) {
          turns.add(new Turn(sentence.span(), speaker.get()));
        }
      }
      last = spoken ? speaker : last;
    }
    return turns;
  }

  private static Optional<String> firstNamed(List<Quoted> sentences, Optional<String> last) {
    return sentences.stream()
        .map(sentence -> sentence.speaker(last))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * A sentence, and what of it stands outside of quotation marks.
   *
   * @param outside the sentence with blanks in place of what is quoted
   * @param quoted how many of its units stand between quotation marks
   */
  private record Quoted(Span span, String outside, int quoted) {

    /** Whether it is somebody's words for the most part. */
    boolean isSpeech() {
      return quoted * 2 > span.length();
    }

    /** Whom it names as the one who speaks; a pronoun is {@code last}. */
    Optional<String> speaker(Optional<String> last) {
      Matcher verb = VERB_THEN_NAME.matcher(outside);
      if (verb.find() && Syntax.isOfSpeaking(verb.group("verb"))) {
        Optional<String> name =
            Names.in(outside.substring(verb.end())).stream()
                .filter(one -> one.start() == 0)
                .map(Names.Name::text)
                .findFirst();
        if (name.isPresent()) {
          return name;
        }
      }
      Syntax syntax = new Syntax(outside, Token.of(outside));
      Optional<String> named = quoted == 0 ? Optional.empty() : syntax.firstSpeaker();
      return named.isPresent() || syntax.speakingPronoun() < 0 ? named : last;
    }
  }

  /** Keeps count of quotation marks, over the sentences of a paragraph and into the next. */
  private static final class Quotation {

    private static final String OPENING = "“„«";

    /** The marks that may close what is open; empty where nothing is. */
    private String closing = "";

    private boolean open() {
      return !closing.isEmpty();
    }

    void close() {
      closing = "";
    }

    /** Each paragraph of a long quotation has an opening mark, and only the last a closing one. */
    boolean beginParagraph(char first) {
      boolean goesOn = open() && (OPENING.indexOf(first) >= 0 || first == '"');
      close();
      return goesOn;
    }

    Quoted read(String text, Span sentence) {
      StringBuilder outside = new StringBuilder();
      int quoted = 0;
      for (int at = sentence.start(); at < sentence.end(); at++) {
        char c = text.charAt(at);
        boolean closes = open() && closing.indexOf(c) >= 0;
        if (open() || closes) {
          quoted++;
          outside.append(closes ? c : ' ');
        } else {
          outside.append(c);
        }
        if (closes) {
          close();
        } else if (!open()) {
          closing = closingOf(c);
        }
      }
      return new Quoted(sentence, outside.toString(), quoted);
    }

    private static String closingOf(char opening) {
      return switch (opening) {
        case '“' -> "”";
        case '„' -> "“”";
        case '«' -> "»";
        case '"' -> "\"";
        default -> "";
      };
    }
  }
}
