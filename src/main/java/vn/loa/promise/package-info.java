/**
 * What was promised for when, what was done of it, and how that stands on a day: the arithmetic of plans, without a
 * database, so that the staff and the public are told the same.
 */
package vn.loa.promise;
