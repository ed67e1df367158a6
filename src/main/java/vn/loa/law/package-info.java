/** Rules about legal documents that both the editorial and the public side need: symbols, types, dates and status. */
package vn.loa.law;
