/**
 * What Loa knows about written text: how Vietnamese is normalised, folded and turned into slugs, which HTML an
 * article's body may contain, what an accessible body needs, and how a body is read as blocks or as plain text.
 *
 * <p>Pure functions over strings: no database, no HTTP, no configuration. Messages for people live elsewhere; this
 * package answers with codes.
 */
package vn.loa.text;
