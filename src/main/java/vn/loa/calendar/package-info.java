/** The days by which people here count; instants are UTC everywhere else. */
package vn.loa.calendar;
