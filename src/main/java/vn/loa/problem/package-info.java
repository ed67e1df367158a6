/**
 * How Loa says no: the table of problem codes, the exception that carries one, and the mapping of every failure,
 * the framework's own included, to an RFC 9457 body in Vietnamese or English.
 */
package vn.loa.problem;
