package dev.footnote.corpus.format.office;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import dev.footnote.corpus.format.office.RtfState.Destination;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RTF files. */
final class RtfReader extends RtfListenerAdaptor {

  /** Destinations whose words are the text's own. */
  private static final Set<Command> SEEN =
      EnumSet.of(
          Command.rtf,
          Command.field,
          Command.fldrslt,
          Command.shp,
          Command.shpinst,
          Command.object,
          Command.result);

  /** In half points; text has 20 to 24. */
  private static final int TITLE_SIZE = 32;

  private final Deque<RtfState> groups = new ArrayDeque<>();
  private final Deque<RtfFlow> flows = new ArrayDeque<>();
  private final List<DocumentBlock> notes = new ArrayList<>();
  private final RtfStyles styles = new RtfStyles();
  private final RtfLanguages languages = new RtfLanguages();
  private RtfState state = new RtfState();

  private final StringBuilder styleName = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder author = new StringBuilder();
  private final StringBuilder titleLine = new StringBuilder();
  private int year;
  private int month;
  private int day;
  private int usualLanguage;

  private RtfReader() {
    flows.push(new RtfFlow());
  }

  /**
   * Reads a file. One that is damaged at its end is read up to there.
   *
   * @throws IOException if there is nothing to be read
   */
  static OfficeDocument read(Path file) throws IOException {
    RtfReader reader = new RtfReader();
    @Nullable Exception damage = null;
    boolean cut = true;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      RtfSource source = new RtfSource(in);
      new StandardRtfParser().parse(source, reader);
      cut = source.isCut();
    } catch (EOFException | RuntimeException e) {
      damage = e; // it tells what it has read until then
    }
    List<DocumentBlock> blocks = reader.end();
    if (damage != null && blocks.isEmpty()) {
      throw new IOException("no text could be read", damage);
    }
    return new OfficeDocument(blocks, reader.notes, reader.properties(), cut);
  }

  private List<DocumentBlock> end() {
    while (flows.size() > 1) {
      endFlow();
    }
    return flows.element().end(state);
  }

  private DocumentProperties properties() {
    String shown = titleLine.isEmpty() ? title.toString() : titleLine.toString();
    boolean dated = year > 0 && month > 0 && day > 0;
    return new DocumentProperties(
        shown,
        author.toString(),
        null,
        dated ? "%04d-%02d-%02d".formatted(year, month, day) : null,
        languages.main());
  }

  @Override
  public void processGroupStart() {
    groups.push(state);
    state = new RtfState(state);
  }

  @Override
  public void processGroupEnd() {
    if (state.note || state.box) {
      endFlow();
    }
    if (groups.isEmpty()) {
      return;
    }
    RtfState around = groups.pop();
    if (state.destination == Destination.STYLES && !styleName.isEmpty()) {
      styles.add(state.style, state.outline, styleName.toString());
      styleName.setLength(0);
    }
    state = around;
  }

  private void beginFlow(boolean note) {
    state.destination = Destination.TEXT;
    state.note = note;
    state.box = !note;
    state.resetParagraph();
    flows.push(new RtfFlow());
  }

  private void endFlow() {
    List<DocumentBlock> blocks = flows.pop().end(state);
    if (state.note) {
      notes.addAll(blocks);
    } else {
      flows.element().addBehind(blocks);
    }
  }

  @Override
  public void processString(String words) {
    switch (state.destination) {
      case TEXT -> addText(words);
      case LABEL -> flows.element().addLabel(words);
      case STYLES -> styleName.append(words);
      case TITLE -> title.append(words);
      case AUTHOR -> author.append(words);
      case CREATED, NOWHERE -> {}
    }
  }

  private void addText(String words) {
    if (!state.hidden && !state.deleted) {
      flows.element().add(words, state.bold);
      languages.count(state.language, words.length());
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (command == Command.optionalcommand) {
      state.destination = Destination.NOWHERE; // what it is for is not known
    } else if (optional || command.getCommandType() == CommandType.Destination) {
      enter(command, optional);
    } else if (state.destination == Destination.CREATED) {
      addDate(command, parameter);
    } else if (state.destination != Destination.NOWHERE) {
      boolean on = !hasParameter || parameter != 0;
      if (!setCharacters(command, parameter, on) && !setParagraph(command, parameter)) {
        addSign(command);
      }
    }
  }

  private void enter(Command command, boolean optional) {
    if (state.destination == Destination.NOWHERE) {
      return;
    }
    switch (command) {
      case footnote -> beginFlow(true);
      case shptxt -> beginFlow(false);
      case listtext, pntext -> state.destination = Destination.LABEL;
      case stylesheet -> state.destination = Destination.STYLES;
      case info -> {} // in it is more than is said
      case title -> state.destination = first(title, Destination.TITLE);
      case author -> state.destination = first(author, Destination.AUTHOR);
      case creatim -> state.destination = Destination.CREATED;
      default -> {
        boolean character = state.destination == Destination.STYLES;
        if (optional || !SEEN.contains(command) || character) {
          state.destination = seen(command, optional) ? state.destination : Destination.NOWHERE;
        }
      }
    }
  }

  private static boolean seen(Command command, boolean optional) {
    return SEEN.contains(command) && (!optional || command == Command.shpinst);
  }

  /** What is stated twice counts once. */
  private static Destination first(StringBuilder stated, Destination destination) {
    return stated.isEmpty() ? destination : Destination.NOWHERE;
  }

  private void addDate(Command command, int parameter) {
    switch (command) {
      case yr -> year = parameter;
      case mo -> month = parameter;
      case dy -> day = parameter;
      default -> {}
    }
  }

  private boolean setCharacters(Command command, int parameter, boolean on) {
    switch (command) {
      case plain -> state.resetCharacters(usualLanguage);
      case b -> state.bold = on;
      case fs -> state.size = parameter;
      case v -> state.hidden = on;
      case deleted -> state.deleted = on;
      case lang -> state.language = parameter;
      case deflang -> {
        usualLanguage = parameter;
        state.language = parameter;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean setParagraph(Command command, int parameter) {
    RtfFlow flow = flows.element();
    switch (command) {
      case pard -> state.resetParagraph();
      case s -> state.style = parameter;
      case cs, ds, ts -> {
        if (state.destination == Destination.STYLES) {
          state.destination = Destination.NOWHERE; // no paragraph's
        }
      }
      case outlinelevelN -> state.outline = parameter;
      case intbl -> state.inTable = true;
      case ilvl -> state.listLevel = parameter;
      case li -> state.indent = parameter;
      case fi -> state.firstIndent = parameter;
      case trowd -> flow.beginRow();
      case trhdr -> flow.headerRow();
      case clmrg -> flow.mergeLeft();
      case clvmrg -> flow.mergeUp();
      case cellx -> flow.endDefinition();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void addSign(Command command) {
    RtfFlow flow = flows.element();
    switch (command) {
      case par, sect, nestcell -> endParagraph();
      case cell -> {
        endParagraph();
        flow.endCell();
      }
      case row -> flow.endRow();
      case line -> processString("\n");
      case tab -> processString("\t");
      case emspace, enspace, qmspace, page, column -> processString(" ");
      case nonbreakingspace -> processString("\u00A0");
      case nonbreakinghyphen -> processString("-");
      default -> {}
    }
  }

  private void endParagraph() {
    if (state.destination != Destination.TEXT) {
      return;
    }
    int level = state.outline >= 0 ? (state.outline + 1) % 10 : styles.level(state.style);
    RtfFlow flow = flows.element();
    if (flows.size() == 1 && titleLine.isEmpty() && styles.isTitle(state.style)) {
      titleLine.append(flow.line());
    }
    boolean title = styles.isTitle(state.style) || (level == 0 && isLargeTitle(flow));
    flow.endParagraph(state, title ? 1 : level);
  }

  /** Whether the first line of all is in large bold type: not every program writes styles. */
  private boolean isLargeTitle(RtfFlow flow) {
    return flows.size() == 1 && flow.isBegun() && state.bold && state.size >= TITLE_SIZE;
  }
}
