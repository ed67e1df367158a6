/** Rules about legal documents that both the editorial and the public side need. */
package vn.loa.law;
