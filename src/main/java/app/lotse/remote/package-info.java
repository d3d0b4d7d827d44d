/** One signed-in conversation with one NAS, every command that can be sent to it, and the failures that can be explained. The only package that knows sshj. */
package app.lotse.remote;
