/** A make-believe NAS with a real SSH server and a real mDNS announcement on loopback, for trying Lotse without risk. The only package that knows Apache MINA SSHD. */
package app.lotse.practice;
