/**
 * Opens the models that turn text into vectors and that judge passages: in this process, or on an
 * OpenAI-compatible or Ollama server.
 *
 * <ul>
 *   <li>The default is {@code e5-small-v2-q}: of the small models that LangChain4j packs it ranked
 *       best (right passage first for 76 of 100 SQuAD questions; bge-small 68, MiniLM 63), in 34
 *       MB.
 *   <li>In-process models run on ONNX Runtime and Hugging Face's tokenizer, as LangChain4j's do,
 *       but through {@link dev.footnote.model.InProcessModel} and not its {@code
 *       OnnxBertBiEncoder}. That one hides the tokens' vectors, which ranking needs; it runs each
 *       text on every core, so that texts embedded side by side fight for them (49 passages a
 *       second on two cores, not 80); and its tokenizer is of its own, which costs every start a
 *       tenth of a second more. The vectors are the same, which a test holds.
 *   <li>Opening is done at once, not on first use: a model that cannot be used is told before
 *       anything is asked of it, and there is time to go on without.
 *   <li>A model of the user's is judged by its name to want prefixes, or none: see {@link
 *       dev.footnote.model.ModelFamily}.
 * </ul>
 */
@NullMarked
package dev.footnote.model;

import org.jspecify.annotations.NullMarked;
