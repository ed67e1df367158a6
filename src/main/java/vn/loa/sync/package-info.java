/** For those who keep a copy of what is public: the change log, behind a snapshot or as it grows. */
package vn.loa.sync;
