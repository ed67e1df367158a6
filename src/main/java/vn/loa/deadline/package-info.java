/** How long each regime gives for each step, as data with its validity, and what that comes to from a moment of receipt. */
package vn.loa.deadline;
