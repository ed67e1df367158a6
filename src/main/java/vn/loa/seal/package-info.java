/** Texts that only this service can read again: sealed before they reach the database, with keys from the environment. */
package vn.loa.seal;
