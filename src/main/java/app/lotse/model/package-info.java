/** The immutable nouns that all other packages speak in: what a NAS is, what was read of it, and how it was judged. Knows nothing else. */
package app.lotse.model;
