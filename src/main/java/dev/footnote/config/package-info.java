/**
 * What a person may set, typed and checked: {@link dev.footnote.config.Settings}.
 *
 * <p>Every value comes from a flag, the environment, or one YAML file, in this order; what is given
 * nowhere has a default. The YAML is read with snakeyaml-engine because it keeps the line of every
 * value, so that a mistake is told with the place to mend it, and because it builds no Java objects
 * from a file's tags.
 */
@NullMarked
package dev.footnote.config;

import org.jspecify.annotations.NullMarked;
