/** The only code that changes a NAS: pre-flight, evidence, command, wait, proof. */
package app.lotse.restart;
