/**
 * Opens models behind the interfaces of those who use them: embedding models and reader models in
 * this process, and embedding and chat models on an OpenAI-compatible or Ollama server.
 *
 * <ul>
 *   <li>The default embedding model is {@code e5-small-v2-q}: of the small ones that LangChain4j
 *       packs it ranked best (right passage first for 76 of 100 SQuAD questions; bge-small 68,
 *       MiniLM 63), in 34 MB.
 *   <li>The default reader, {@code footnote-reader}, was made for Footnote ({@code src/reader}): it
 *       takes 34.5 MB, and some 40 ms for a window. Any BERT-like model for extractive question
 *       answering serves, as optimum exports it. What is particular to a model stands in its {@link
 *       dev.footnote.model.ReaderCard}, {@code reader.json}.
 *   <li>Models in this process run on ONNX Runtime and Hugging Face's tokenizer, which DJL brings,
 *       as LangChain4j's do, but not through its {@code OnnxBertBiEncoder}. That one hides the
 *       tokens' vectors, which ranking needs; it runs each text on every core, so that texts
 *       embedded side by side fight for them (49 passages a second on two cores, not 80); and its
 *       tokenizer is of its own, which costs every start a tenth of a second more. The vectors are
 *       the same, which a test holds.
 *   <li>ONNX Runtime parses and optimises a model's file, and unpacks its own library, at each
 *       start. What it has made of them is kept in the data folder ({@link
 *       dev.footnote.model.ModelCache}): a model opens in a quarter of the time, and gives the same
 *       numbers. What it has made depends on the processor, so each kind has its own.
 *   <li>JNA, which DJL brings to look for a GPU, is left out: there is none to be used, and looking
 *       takes longer than opening a tokenizer.
 *   <li>A run uses one thread: windows and passages are run side by side instead.
 *   <li>Models on a server are spoken to through LangChain4j's clients.
 *   <li>Opening is done at once, not on first use: a model that cannot be used is told before
 *       anything is asked of it, and there is time to go on without.
 *   <li>A model of the user's is judged by its name to want prefixes, or none: see {@link
 *       dev.footnote.model.ModelFamily}.
 * </ul>
 */
@NullMarked
package dev.footnote.model;

import org.jspecify.annotations.NullMarked;
