/**
 * Remembers on disk: devices and past check-ups, the owner's answers and wishes, a restart under way, what was seen before it.
 *
 * <p>Small JSON files instead of an embedded store: all of it together is a few hundred kilobytes, a technician can read it, a damaged file harms no
 * other, and replacing a file as a whole behind a lock is all that is needed for two windows and a power cut.
 */
package app.lotse.logbook;
