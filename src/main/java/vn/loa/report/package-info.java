/** The period reports on plans: what was done in the windows of the Ministry's report clock, and how the plan stands by then. */
package vn.loa.report;
