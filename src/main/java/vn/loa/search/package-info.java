/**
 * Finding what is public by its words: an index that follows the change log, and the queries on it. The index may be behind
 * or broken; what it finds is held against the publication store before anybody sees it.
 */
package vn.loa.search;
