/** Keyset paging: signed opaque cursors, pages, and the HQL of "after this row". */
package vn.loa.paging;
