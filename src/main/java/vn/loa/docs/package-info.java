/** The documentation page: both contracts, and the way to sign on from it. */
package vn.loa.docs;
