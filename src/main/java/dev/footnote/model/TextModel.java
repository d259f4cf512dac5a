package dev.footnote.model;

import dev.footnote.reading.TokenEncoder;
import dev.footnote.retrieval.Embedder;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * An embedding model, opened.
 *
 * @param embedder gives a text its vector
 * @param tokens gives each token its vector; only models in this process do
 * @param tokenCount counts a text's tokens as this model does; only models in this process tell
 */
public record TextModel(
    Embedder embedder, Optional<TokenEncoder> tokens, Optional<ToIntFunction<String>> tokenCount) {}
