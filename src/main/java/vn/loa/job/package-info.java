/**
 * Long work over many rows: what is uploaded is cut into parts, and each part is worked off in one transaction together
 * with the progress, by whichever node holds the job. Which work that is, the packages above say ({@link vn.loa.job.JobWork}).
 */
package vn.loa.job;
