#!/bin/bash
# Makes dist/lotse_VERSION_amd64.deb: Lotse with a Java runtime of its own, so that nothing else need be installed.
# The runtime holds the JDK's modules and JavaFX; Lotse and its other libraries lie on the class path, because three of them are no real modules.
# In the same step the program opens its window, and Java keeps what it loaded for that in a cache that makes the next start quick.
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
need_program strip binutils
need_window_packages
need_program Xvfb xvfb
install_missing
build_if_changed

of_pom() { sed -n "s:^ *<$1>\(.*\)</$1>.*:\1:p" "$root/pom.xml" | head -n 1; }
version=$(of_pom version)
maintainer="$(sed -n 's:.*<developer><name>\(.*\)</name><email>\(.*\)</email>.*:\1 <\2>:p' "$root/pom.xml" | head -n 1)"
# Every file carries the day that the pom names, so that the same sources make the same package.
stamp=$(of_pom project.build.outputTimestamp)
SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s)
export SOURCE_DATE_EPOCH

work=$root/target/package
tree=$work/tree
home=$tree/usr/lib/lotse
documents=$tree/usr/share/doc/lotse
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

"$JAVA_HOME/bin/javac" -d "$work/tools" "$root/packaging/Repack.java" "$root/packaging/Licences.java"
repack() { "$JAVA_HOME/bin/java" -cp "$work/tools" Repack "$1" "$home/app/$2" "$stamp"; }

libraries=()
for jar in "${jars[@]}"; do
  name=$(basename "$jar")
  case $name in
    javafx-*-linux.jar) make_jmod "$jar" "${name%%-[0-9]*}" ;;
    javafx-*) ;;
    *)
      repack "$jar" "$name"
      libraries+=("$name")
      ;;
  esac
done

cp -r "$root/target/classes" "$work/classes"
javafx=$(printf '%s\n' "${jars[@]}" | grep '/javafx-' | paste -sd :)
"$JAVA_HOME/bin/java" -cp "$javafx" "$root/packaging/StyleSheets.java" "$work/classes"
printf 'Implementation-Title: Lotse\nImplementation-Version: %s\n' "$version" >"$work/manifest"
"$JAVA_HOME/bin/jar" --create --date "$stamp" --file "$work/lotse.jar" --manifest "$work/manifest" --main-class app.lotse.Main -C "$work/classes" .
repack "$work/lotse.jar" lotse.jar

say "Making the Java runtime ..."
# Not compressed, because the package as a whole is compressed better; without Java's own archive of classes, because the cache holds those, too.
"$JAVA_HOME/bin/jlink" --module-path "$work/jmods" --add-modules "$jdk_modules,$javafx_modules" --include-locales=de,en \
  --no-header-files --no-man-pages --compress zip-0 --output "$home/runtime" >&2
mkdir -p "$documents"
mv "$home/runtime/legal" "$documents/runtime"
# Names that only debuggers read, and tools that nobody needs here.
find "$home/runtime" -type f \( -name '*.so' -o -path '*/bin/*' -o -name jspawnhelper -o -name jexec \) -exec strip --strip-unneeded --enable-deterministic-archives {} +
find "$home/runtime/bin" -type f ! -name java -delete

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

debian=$root/packaging/debian
icon=$root/packaging/icon
install -D -m 755 "$debian/lotse" "$tree/usr/bin/lotse"
{
  cat "$debian/java.options" "$debian/linux.options"
  echo "-cp $in_order"
} >"$home/java.options"
install -D -m 644 "$debian/lintian-overrides" "$tree/usr/share/lintian/overrides/lotse"
mkdir -p "$tree/usr/share/man/man1"
gzip -9n <"$debian/lotse.1" >"$tree/usr/share/man/man1/lotse.1.gz"
printf 'lotse (%s) stable; urgency=medium\n\n  * Version %s; README.md in the sources tells what it does.\n\n -- %s  %s\n' \
  "$version" "$version" "$maintainer" "$(LC_ALL=C date -u -R -d "$stamp")" | gzip -9n >"$documents/changelog.gz"
"$JAVA_HOME/bin/java" -cp "$work/tools" Licences "$root/target/class-path.txt" "$debian/copyright" "$documents"
install -D -m 644 "$debian/lotse-mime.xml" "$tree/usr/share/mime/packages/lotse.xml"
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
# Before the cache is made: Java compares the times of the files with those that it saw then.
find "$tree" -exec touch --no-dereference --date "$stamp" {} +

# Java does not notice by itself that a jar is not the one that the cache was made from (JDK-8377932): so the cache is named by all that it rests on.
cache=lotse-$(cd "$home" && find app java.options runtime -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-16).aot

# Clock ticks that processors worked for process $1.
worked() { awk '{ print $14 + $15 }' "/proc/$1/stat" 2>/dev/null || echo 0; }

# Until process $1 has its window and has loaded what lies behind the first page: it then rests for three seconds. Fails after two minutes.
await_rest() {
  local before now quiet=0 tries=0
  before=$(worked "$1")
  while [ $quiet -lt 3 ]; do
    [ $tries -lt 120 ] && kill -0 "$1" || return 1
    sleep 1
    tries=$((tries + 1))
    now=$(worked "$1")
    if [ $((now - before)) -lt 10 ] && [ "$now" -gt 50 ]; then quiet=$((quiet + 1)); else quiet=0; fi
    before=$now
  done
}

# What is in the cache is loaded at each start, so it holds what a start needs and no more. Runs where it will be installed, because a cache is good for one
# place only (JDK-8376576), in a file system that nobody else sees.
train() {
  local space=(unshare --mount) lotse
  [ "$(id -u)" -eq 0 ] || space+=(--map-root-user)
  "${space[@]}" "$root/packaging/in-its-place.sh" "$home" env XDG_DATA_HOME="$work/data" GDK_GL=disable \
    /usr/lib/lotse/runtime/bin/java "-XX:AOTCacheOutput=/usr/lib/lotse/$cache" -Duser.language=de -Duser.country=DE \
    "-Duser.home=$work" "-Djava.io.tmpdir=$work" @/usr/lib/lotse/java.options app.lotse.Main &
  lotse=$!
  await_rest "$lotse" || { kill -KILL "$lotse" 2>/dev/null; return 1; }
  # Java writes the cache at its end.
  kill "$lotse"
  wait "$lotse" || true
}

say "Opening the window for the cache ..."
if ! on_virtual_display train >"$work/train.log" 2>&1 </dev/null || [ ! -s "$home/$cache" ]; then
  cat "$work/train.log" >&2
  say "The cache could not be made."
  exit 1
fi
# The place itself, where it was made for this; whoever has Lotse installed keeps it.
rmdir /usr/lib/lotse 2>/dev/null || true
echo "/usr/lib/lotse/$cache" >"$home/cache"
chmod 644 "$home/$cache" "$home/cache"
touch --date "$stamp" "$home/$cache" "$home/cache" "$home"

size=$(du -sk --apparent-size "$tree" | cut -f 1)
sed "s/@VERSION@/$version/; s/@SIZE@/$size/; s/@MAINTAINER@/$maintainer/" "$debian/control" >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"

package=$root/dist/lotse_${version}_amd64.deb
say "Packing ..."
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package.part" >&2
mv "$package.part" "$package"
rm -rf "$work"
say "Done: $package ($(($(stat -c %s "$package") / 1000000)) MB)"
