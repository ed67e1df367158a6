/**
 * The publication store: what the public may see, ready to send, written in the transaction of the decision to
 * publish it; and the change log that every follower reads in commit order. Links are ids; neighbours are joined on
 * read, so renaming one rewrites no other.
 */
package vn.loa.publication;
