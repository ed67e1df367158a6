/** Legal and steering documents that articles and topics cite. A symbol alone never identifies one. */
package vn.loa.document;
