/** Walks the real wizard in a real window with mouse and keys, and brings back pictures and the words on them. */
package app.lotse.wizard.tour;
