/**
 * What was done and is recorded by hand: training classes, broadcasts, press clippings, prints, contests and meetings. Others
 * count them as evidence; who changes or deletes one asks these first.
 */
package vn.loa.activity;
