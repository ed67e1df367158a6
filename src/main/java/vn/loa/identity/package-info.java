/** Who acts: the roles of the realm, the person or service account behind a token. */
package vn.loa.identity;
