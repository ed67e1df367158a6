/** The tree of subjects that articles are filed under, and the documents that each stands on. */
package vn.loa.topic;
