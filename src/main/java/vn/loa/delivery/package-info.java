/**
 * What anyone may read: answers assembled from the publication store alone, cacheable, with the names of neighbours
 * joined in as they are now.
 */
package vn.loa.delivery;
