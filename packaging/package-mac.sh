#!/bin/bash
# Makes dist/lotse_VERSION_macos-ARCH.dmg: Lotse as an app with a Java runtime of its own. Runs on a Mac, with a JDK 25 and Maven.
# As package.sh does: the runtime holds the JDK's modules and JavaFX; Lotse and its other libraries lie on the class path. No AOT cache here: a file that is
# added after the signing would break the signature.
# Signing is off unless LOTSE_MAC_IDENTITY names a "Developer ID Application" in the keychain; then notarising is off unless LOTSE_APPLE_ID,
# LOTSE_APPLE_TEAM and LOTSE_APPLE_PASSWORD (an app-specific one) are set. Written for the bash 3.2 that a Mac brings along, so it shares nothing with common.sh.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mac=$root/packaging/mac

say() { printf '%s\n' "$*" >&2; }
stop() {
  say "$*"
  exit 1
}

# The same lists as in package.sh; lint.sh compares them.
jdk_modules=java.desktop,java.logging,java.management,java.naming,java.net.http,java.rmi,java.scripting,java.security.jgss,java.sql,java.xml
jdk_modules=$jdk_modules,jdk.accessibility,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs
javafx_modules=javafx.controls,javafx.fxml

[ "$(uname -s)" = Darwin ] || stop "packaging/package-mac.sh runs on a Mac. On Debian: packaging/package.sh. On Windows: packaging/package.ps1."
JAVA_HOME=$(/usr/libexec/java_home -v 25+ 2>/dev/null || echo "${JAVA_HOME:-}")
export JAVA_HOME
if [ ! -x "$JAVA_HOME/bin/jpackage" ] || [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$JAVA_HOME/release")" -lt 25 ]; then
  stop "Lotse needs a JDK 25 or newer: please install Temurin 25 from https://adoptium.net/installation/macOS/ (or set JAVA_HOME to yours)."
fi
command -v mvn >/dev/null || stop "mvn is missing. Please install Maven 3.8 or newer."

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
case $(uname -m) in
  arm64) architecture=arm64 javafx=mac-aarch64 ;;
  *) architecture=x64 javafx=mac ;;
esac
work=$root/target/package-mac
rm -rf "$work"
mkdir -p "$work/input" "$work/jmods" "$work/resources" "$work/lotse.iconset" "$root/dist"

say "Building ..."
(cd "$root" && mvn -B -ntp -q ${LOTSE_RELEASES_URL:+"-Dlotse.releases.url=$LOTSE_RELEASES_URL"} process-classes) >&2

# One jmod a JavaFX module, with its native libraries apart, so that nothing is unpacked into the owner's home at run time.
make_jmod() {
  local jar=$1 name=$2 parts=$work/parts/$2
  mkdir -p "$parts/classes" "$parts/lib"
  (cd "$parts/classes" && "$JAVA_HOME/bin/jar" --extract --file "$jar")
  find "$parts/classes" -maxdepth 1 -name '*.dylib' -exec mv {} "$parts/lib/" \;
  "$JAVA_HOME/bin/jmod" create --class-path "$parts/classes" --libs "$parts/lib" "$work/jmods/$name.jmod"
}

IFS=: read -r -a jars <"$root/target/class-path.txt" || true
for jar in "${jars[@]}"; do
  name=$(basename "$jar")
  case $name in
    javafx-*-"$javafx".jar) make_jmod "$jar" "${name%%-[0-9]*}" ;;
    javafx-*) ;;
    *) cp "$jar" "$work/input/" ;;
  esac
done
printf 'Implementation-Title: Lotse\nImplementation-Version: %s\n' "$version" >"$work/manifest"
"$JAVA_HOME/bin/jar" --create --file "$work/input/lotse.jar" --manifest "$work/manifest" --main-class app.lotse.Main -C "$root/target/classes" .

say "Making the Java runtime ..."
# The launcher of the runtime would have to be signed, too, and nobody starts it: jpackage brings its own.
"$JAVA_HOME/bin/jlink" --module-path "$work/jmods" --add-modules "$jdk_modules,$javafx_modules" --include-locales=de,en \
  --no-header-files --no-man-pages --strip-native-commands --generate-cds-archive --output "$work/runtime" >&2

say "Making the app ..."
for size in 16 32 128 256; do
  cp "$root/packaging/icon/lotse-$size.png" "$work/lotse.iconset/icon_${size}x$size.png"
done
cp "$root/packaging/icon/lotse-32.png" "$work/lotse.iconset/icon_16x16@2x.png"
cp "$root/packaging/icon/lotse-64.png" "$work/lotse.iconset/icon_32x32@2x.png"
cp "$root/packaging/icon/lotse-256.png" "$work/lotse.iconset/icon_128x128@2x.png"
cp "$root/packaging/icon/lotse-512.png" "$work/lotse.iconset/icon_256x256@2x.png"
iconutil --convert icns --output "$work/lotse.icns" "$work/lotse.iconset"
sed "s/@VERSION@/$version/g" "$mac/Info.plist" >"$work/resources/Info.plist"

# jpackage refuses a version that begins with 0; what a Mac shows stands in Info.plist.
case $version in
  0.*) jpackage_version=1$version ;;
  *) jpackage_version=$version ;;
esac
options=()
while IFS= read -r option; do
  case $option in
    '' | '#'*) ;;
    *) options+=(--java-options "$option") ;;
  esac
done <"$root/packaging/debian/java.options"
if [ -n "${LOTSE_MAC_IDENTITY:-}" ]; then
  options+=(--mac-sign --mac-signing-key-user-name "$LOTSE_MAC_IDENTITY")
fi
"$JAVA_HOME/bin/jpackage" --type app-image --name Lotse --app-version "$jpackage_version" --vendor Lotse --copyright 'Apache License 2.0' \
  --mac-package-identifier app.lotse --icon "$work/lotse.icns" --input "$work/input" --main-jar lotse.jar --main-class app.lotse.Main \
  --runtime-image "$work/runtime" --resource-dir "$work/resources" --app-content "$mac/Resources" --dest "$work" "${options[@]}" >&2

# Without these the Mac would ask with no reason given, or not let Lotse find anything.
contents=$work/Lotse.app/Contents
plutil -lint "$contents/Info.plist" >&2
plutil -extract NSLocalNetworkUsageDescription raw "$contents/Info.plist" >/dev/null || stop "The app does not say why it looks into the home network."
[ -r "$contents/Resources/de.lproj/InfoPlist.strings" ] || stop "The app lacks its German words."
codesign --verify --deep --strict "$work/Lotse.app" || [ -z "${LOTSE_MAC_IDENTITY:-}" ] || stop "The app's signature is broken."

say "Making the disk image ..."
"$JAVA_HOME/bin/jpackage" --type dmg --name Lotse --app-version "$jpackage_version" --app-image "$work/Lotse.app" --dest "$work/dmg" >&2
package=$root/dist/lotse_${version}_macos-$architecture.dmg
mv "$work"/dmg/*.dmg "$package"

if [ -n "${LOTSE_MAC_IDENTITY:-}" ]; then
  codesign --sign "$LOTSE_MAC_IDENTITY" --timestamp "$package" >&2
  if [ -n "${LOTSE_APPLE_ID:-}" ]; then
    xcrun notarytool submit "$package" --apple-id "$LOTSE_APPLE_ID" --team-id "$LOTSE_APPLE_TEAM" --password "$LOTSE_APPLE_PASSWORD" --wait >&2
    xcrun stapler staple "$package" >&2
  fi
fi
rm -rf "$work"
say "Done: $package"
