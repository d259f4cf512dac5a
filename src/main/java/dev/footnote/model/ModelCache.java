package dev.footnote.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps models as ONNX Runtime has optimised them, and its library as a file: a start that finds
 * both takes a quarter of the time, and what a model gives is the same. What is damaged, or made
 * for another processor, is made anew; where nothing can be kept, nothing is. Thread-safe.
 */
public final class ModelCache {

  private static final Logger log = LoggerFactory.getLogger(ModelCache.class);

  private final @Nullable Path folder;

  private ModelCache(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Keeps them in a folder, which is made when it is needed. */
  public static ModelCache in(Path folder) {
    return new ModelCache(folder);
  }

  /** Keeps nothing. */
  public static ModelCache none() {
    return new ModelCache(null);
  }

  /** A session that runs a model, each run on one thread. */
  OrtSession open(ModelFile model) throws IOException, OrtException {
    if (folder == null) {
      return create(model, options());
    }
    OrtLibrary.keepIn(folder);
    Path kept = folder.resolve(name(model));
    if (Files.exists(kept)) {
      try {
        return reopen(kept);
      } catch (OrtException e) {
        log.debug("{} cannot be used, and is made anew", kept, e);
      }
    }
    try {
      return keep(model, kept);
    } catch (IOException | OrtException e) {
      log.debug("{} cannot be kept", kept, e);
      return create(model, options());
    }
  }

  private static OrtSession create(ModelFile model, SessionOptions options)
      throws IOException, OrtException {
    try (options) {
      return OrtEnvironment.getEnvironment().createSession(model.content().read(), options);
    }
  }

  private static OrtSession reopen(Path kept) throws OrtException {
    try (SessionOptions options = options()) {
      options.setOptimizationLevel(OptLevel.NO_OPT);
      return OrtEnvironment.getEnvironment().createSession(kept.toString(), options);
    }
  }

  private static OrtSession keep(ModelFile model, Path kept) throws IOException, OrtException {
    Path fresh = Files.createTempFile(Files.createDirectories(kept.getParent()), "model", ".tmp");
    try {
      SessionOptions options = options();
      options.setOptimizedModelFilePath(fresh.toString());
      OrtSession session = create(model, options);
      Files.move(fresh, kept, ATOMIC_MOVE, REPLACE_EXISTING);
      return session;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    // Without it, processors that lack VNNI add up 8-bit products with saturation.
    options.addConfigEntry("session.x64quantprecision", "1");
    return options;
  }

  /** Of another version of ONNX Runtime, or for another processor, it is another file. */
  private static String name(ModelFile model) {
    String madeWith = OrtEnvironment.getEnvironment().getVersion() + "\n" + Processor.identity();
    CRC32 crc = new CRC32();
    crc.update(madeWith.getBytes(UTF_8));
    return "%s-%08x.onnx".formatted(model.stamp(), crc.getValue());
  }
}
