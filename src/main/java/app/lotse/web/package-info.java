/** Bounded HTTP reads: the page that a NAS shows before anybody signed in. */
package app.lotse.web;
