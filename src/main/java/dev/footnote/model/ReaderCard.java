package dev.footnote.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.file.Sha256;
import dev.footnote.reading.Feature;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.Weights;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a reader model, from the file {@code reader.json} beside it.
 *
 * @param title whether it was taught on windows that their article's title stands before
 * @param languages the languages it reads, by their codes (ISO 639-1); empty for every language
 * @param fitted how the calibration was come by, for people
 * @param calibration what its margins count: with vectors, and with words alone
 * @param sha256 the digest of the model's file, in hexadecimal; empty if it is not stated
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReaderCard(
    boolean title,
    Set<String> languages,
    String fitted,
    Map<Weights.Basis, Weights> calibration,
    String sha256) {

  /** A margin of 0 is a toss-up, and the rest a guess. */
  private static final LinearModel MARGIN_ALONE = new LinearModel(0, Map.of(Feature.MARGIN, 0.4));

  private static final Weights UNCALIBRATED =
      new Weights(0.5, MARGIN_ALONE, MARGIN_ALONE, new Thresholds(0.4, 0.5, 1.3));

  /** The card of a model that has none. */
  static final ReaderCard UNKNOWN = new ReaderCard(false, Set.of(), "", Map.of(), "");

  public ReaderCard {
    languages = languages == null ? Set.of() : Set.copyOf(languages);
    calibration = calibration == null ? Map.of() : Map.copyOf(calibration);
    sha256 = sha256 == null ? "" : sha256;
  }

  /**
   * What its margins count.
   *
   * @param vectors whether passages are found by vectors too
   */
  public Weights weights(boolean vectors) {
    Weights.Basis basis = vectors ? Weights.Basis.VECTORS : Weights.Basis.WORDS;
    return calibration.getOrDefault(basis, UNCALIBRATED);
  }

  /**
   * Whether it may be that of a model: it states no other digest.
   *
   * @param model the ONNX file's content
   */
  boolean isOf(byte[] model) {
    return sha256.isBlank()
        || sha256.strip().equalsIgnoreCase(HexFormat.of().formatHex(Sha256.of(model)));
  }

  /** The same without what margins count, which is known of one file only. */
  ReaderCard uncalibrated() {
    return new ReaderCard(title, languages, "", Map.of(), sha256);
  }

  static ReaderCard parse(byte[] json) throws IOException {
    try {
      return new ObjectMapper().readValue(json, ReaderCard.class);
    } catch (JacksonException e) {
      throw new IOException("its reader.json cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
