#!/bin/bash
# Makes dist/lotse_VERSION_amd64.deb: Lotse with a Java runtime of its own, so that nothing else need be installed.
# The runtime holds the JDK's modules and JavaFX; Lotse and its other libraries lie on the class path, because three of them are no real modules.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
. "$root/packaging/common.sh"

# What the libraries and JavaFX need, and besides: elliptic curves, German dates, zip files, screen readers.
jdk_modules=java.desktop,java.logging,java.management,java.naming,java.net.http,java.rmi,java.scripting,java.security.jgss,java.sql,java.xml
jdk_modules+=,jdk.accessibility,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs
javafx_modules=javafx.controls,javafx.fxml

find_jdk
is_built || need_program mvn maven
need_program dpkg-deb dpkg
install_missing
build_if_changed

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
# Every file carries the day that the pom names, so that the same sources make the same package.
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.*:\1:p' "$root/pom.xml")
SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s)
export SOURCE_DATE_EPOCH

work=$root/target/package
tree=$work/tree
home=$tree/usr/lib/lotse
rm -rf "$work"
mkdir -p "$home/app" "$tree/usr/bin" "$tree/DEBIAN" "$work/jmods" "$root/dist"

mapfile -d : -t jars < <(tr -d '\n' <"$root/target/class-path.txt")

# One jmod a JavaFX module: its classes and its native libraries apart, so that nothing is unpacked into the owner's home at run time.
make_jmod() {
  local jar=$1 name=$2 parts=$work/parts/$2
  mkdir -p "$parts/classes" "$parts/lib"
  (cd "$parts/classes" && "$JAVA_HOME/bin/jar" --extract --file "$jar")
  find "$parts/classes" -maxdepth 1 -name '*.so' -exec mv -t "$parts/lib" {} +
  "$JAVA_HOME/bin/jmod" create --date "$stamp" --class-path "$parts/classes" --libs "$parts/lib" "$work/jmods/$name.jmod"
}

libraries=()
for jar in "${jars[@]}"; do
  name=$(basename "$jar")
  case $name in
    javafx-*-linux.jar) make_jmod "$jar" "${name%%-[0-9]*}" ;;
    javafx-*) ;;
    *)
      cp "$jar" "$home/app/"
      libraries+=("$name")
      ;;
  esac
done

printf 'Implementation-Title: Lotse\nImplementation-Version: %s\n' "$version" >"$work/manifest"
"$JAVA_HOME/bin/jar" --create --date "$stamp" --file "$home/app/lotse.jar" --manifest "$work/manifest" --main-class app.lotse.Main \
  -C "$root/target/classes" .

say "Making the Java runtime ..."
"$JAVA_HOME/bin/jlink" --module-path "$work/jmods" --add-modules "$jdk_modules,$javafx_modules" --include-locales=de,en \
  --no-header-files --no-man-pages --generate-cds-archive --output "$home/runtime" >&2

# A module that is missing would only be noticed on the page that needs it: compare with what the classes ask for.
check_modules() {
  local jar module
  mkdir -p "$work/all"
  for jar in "$home"/app/*.jar; do
    (cd "$work/all" && "$JAVA_HOME/bin/jar" --extract --file "$jar")
  done
  rm -rf "$work/all/module-info.class" "$work/all/META-INF"
  "$JAVA_HOME/bin/jdeps" --ignore-missing-deps --print-module-deps --multi-release 25 \
    --class-path "$(IFS=:; echo "${jars[*]}")" "$work/all" >"$work/needed"
  "$home/runtime/bin/java" --list-modules | sed 's/@.*//' >"$work/there"
  for module in $(tr ',' ' ' <"$work/needed"); do
    # JavaFX names the flight recorder as optional.
    if [ "$module" != jdk.jfr ] && ! grep -qx "$module" "$work/there"; then
      say "The runtime lacks the module $module: add it in packaging/package.sh."
      exit 1
    fi
  done
}
check_modules

in_order=/usr/lib/lotse/app/lotse.jar
for name in "${libraries[@]}"; do
  in_order+=:/usr/lib/lotse/app/$name
done
printf '%s\n' "$in_order" >"$home/class-path"

debian=$root/packaging/debian
icon=$root/packaging/icon
install -D -m 755 "$debian/lotse" "$tree/usr/bin/lotse"
install -D -m 644 "$debian/java.options" "$home/java.options"
install -D -m 644 "$debian/copyright" "$tree/usr/share/doc/lotse/copyright"
install -D -m 644 "$debian/lotse.desktop" "$tree/usr/share/applications/lotse.desktop"
# The desktop knows the window by the class that JavaFX starts.
application=$(cd "$root/src/main/java" && grep -rlE 'class \w+ extends Application\b' . | head -n 1 || true)
if [ -n "$application" ]; then
  application=${application#./}
  application=${application%.java}
  echo "StartupWMClass=${application//\//.}" >>"$tree/usr/share/applications/lotse.desktop"
fi
if [ -r "$icon/lotse.svg" ]; then
  install -D -m 644 "$icon/lotse.svg" "$tree/usr/share/icons/hicolor/scalable/apps/lotse.svg"
fi
for picture in "$icon"/lotse-*.png; do
  [ -r "$picture" ] || continue
  pixels=$(basename "${picture#*lotse-}" .png)
  install -D -m 644 "$picture" "$tree/usr/share/icons/hicolor/${pixels}x$pixels/apps/lotse.png"
done

chmod -R u=rwX,go=rX "$tree"
size=$(du -sk --apparent-size "$tree" | cut -f 1)
sed "s/@VERSION@/$version/; s/@SIZE@/$size/" "$debian/control" >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"

package=$root/dist/lotse_${version}_amd64.deb
say "Packing ..."
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package.part" >&2
mv "$package.part" "$package"
rm -rf "$work"
say "Done: $package ($(($(stat -c %s "$package") / 1000000)) MB)"
