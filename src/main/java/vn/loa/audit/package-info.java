/**
 * Who did what, in which role, when and why: written in the transaction that does it, never changed, each entry
 * sealed with the hash of the one before.
 */
package vn.loa.audit;
