/**
 * Opens the models that turn text into vectors and that judge passages: in this process, or on an
 * OpenAI-compatible or Ollama server.
 *
 * <ul>
 *   <li>In-process models run on ONNX Runtime through LangChain4j's encoder, but in a session of
 *       our own with one thread each: LangChain4j's sessions use every core for every text, so that
 *       texts embedded side by side fight for them (49 passages a second instead of 80 on two
 *       cores).
 *   <li>{@code e5-small-v2-q} is the default because it ranked best of the small models we
 *       measured, in 34 MB.
 * </ul>
 */
@NullMarked
package dev.footnote.model;

import org.jspecify.annotations.NullMarked;
