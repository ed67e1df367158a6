/**
 * Communication plans: what is to be told to whom, by which forms, by whom and until when, through all their editions. What
 * was done for them is the evidence package's.
 */
package vn.loa.plan;
