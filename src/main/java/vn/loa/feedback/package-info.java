/**
 * What citizens and businesses ask, report and propose: taken in with a code and a secret, kept with the sender's data
 * sealed, and due on a day. Complaints and denunciations are another procedure's (Decree 20/2008/NĐ-CP, art. 1).
 */
package vn.loa.feedback;
