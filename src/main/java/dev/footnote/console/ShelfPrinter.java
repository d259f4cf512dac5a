package dev.footnote.console;

import static dev.footnote.console.Screen.FAINT;
import static dev.footnote.console.Screen.STRONG;

import dev.footnote.library.Item;
import dev.footnote.library.Shelf;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;

/** Prints articles' files for their owner. */
public final class ShelfPrinter {

  private final Screen screen;

  public ShelfPrinter(Screen screen) {
    this.screen = screen;
  }

  /** Prints all of them, each with its number and the name it goes by. */
  public void print(Shelf shelf) {
    int width = Integer.toString(shelf.items().size()).length();
    for (int i = 0; i < shelf.items().size(); i++) {
      print(shelf.items().get(i), shelf, ("%" + width + "d  ").formatted(i + 1));
    }
  }

  /** Prints one: its title, and under it outlet, day and name, as far as they are known. */
  public void print(Item item, Shelf shelf) {
    print(item, shelf, "");
  }

  private void print(Item item, Shelf shelf, String number) {
    screen.item(number, new AttributedString(Screen.safe(item.title()), STRONG));
    String published = item.published() == null ? null : SourcePrinter.DAY.format(item.published());
    String removed =
        item.removed() == null
            ? null
            : "removed " + SourcePrinter.DAY.format(item.removed().atZone(ZoneId.systemDefault()));
    String about =
        Stream.of(item.outlet(), published, shelf.name(item), removed)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    screen.paragraph(SourcePrinter.INDENT, new AttributedString(Screen.safe(about), FAINT));
  }
}
