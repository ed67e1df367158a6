/**
 * What was done for what plans promise: pieces of evidence, proposals of articles that may be such, and how plans stand by
 * them.
 */
package vn.loa.evidence;
