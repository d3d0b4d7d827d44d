/** The screens. The only package that knows JavaFX. */
package app.lotse.wizard;
