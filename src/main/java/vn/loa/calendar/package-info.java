/**
 * The days by which people here count: the Vietnamese lunar calendar, days off by law, working days and deadlines, report
 * windows. Pure rules; what staff decide of single days comes in from outside. Instants are UTC everywhere else.
 */
package vn.loa.calendar;
