/** Turns ids into sentences, German or English: one voice for wizard, terminal and report. */
package app.lotse.texts;
