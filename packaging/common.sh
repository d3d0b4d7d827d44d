# What start.sh, verify.sh and package.sh share: finding a JDK, Debian packages, building, a display. Sourced, not run.
# Everything here speaks on standard error, because standard output may carry the program's JSON.

HOME=${HOME:-/nonexistent}

say() { printf '%s\n' "$*" >&2; }

wanted_java=25

# Prints the feature version of the JDK in folder $1, such as 25; nothing if it is no JDK. Reads its release file: starting a JVM to ask costs time.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_is_new_enough() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$wanted_java" ]
}

# Sets and exports JAVA_HOME, or ends with the one sentence that helps.
find_jdk() {
  local folder on_path newest='' newest_version=0
  on_path=$(readlink -f "$(command -v javac)" || true)
  for folder in "${JAVA_HOME:-}" "${on_path%/bin/javac}"; do
    if [ -n "$folder" ] && jdk_is_new_enough "$folder"; then
      export JAVA_HOME=$folder
      return
    fi
  done
  # Among several, the one nearest to the version that the project is written for.
  for folder in /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* /usr/local/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    jdk_is_new_enough "$folder" || continue
    if [ "$newest_version" -eq 0 ] || [ "$(jdk_version "$folder")" -lt "$newest_version" ]; then
      newest=$folder
      newest_version=$(jdk_version "$folder")
    fi
  done
  if [ -z "$newest" ]; then
    say "Lotse needs a JDK $wanted_java or newer: please install Temurin $wanted_java from https://adoptium.net/installation/linux/ (or set JAVA_HOME to yours)."
    exit 1
  fi
  export JAVA_HOME=$newest
}

has_library() { [[ $(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p) == *$'\t'"$1 "* ]]; }

has_font() { [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \( -name '*.ttf' -o -name '*.otf' \) -print -quit 2>/dev/null)" ]; }

# Collects in the array `missing` the Debian packages that are not there. Looks for what they bring, not for their names: those differ between releases.
missing=()
need_program() { PATH="$PATH:/sbin:/usr/sbin" command -v "$1" >/dev/null || missing+=("$2"); }
need_library() { has_library "$1" || missing+=("$2"); }

need_window_packages() {
  need_library libgtk-3.so.0 libgtk-3-0
  need_library libGL.so.1 libgl1
  need_library libXtst.so.6 libxtst6
  need_library libXxf86vm.so.1 libxxf86vm1
  need_library libfreetype.so.6 libfreetype6
  need_library libfontconfig.so.1 libfontconfig1
  has_font || missing+=(fonts-dejavu-core)
}

# Installs what is missing when root, otherwise prints the one line to type and ends.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    say "Please install what brings these Debian packages on your system: ${missing[*]}"
    exit 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    say "Some packages are missing. Please type this line, then start again:"
    say "  sudo apt-get install --no-install-recommends ${missing[*]}"
    exit 1
  fi
  say "Installing ${missing[*]} ..."
  apt_install "${missing[@]}"
  missing=()
}

# No package may start a service: tests start their own. apt asks policy-rc.d; ours stands there only meanwhile.
apt_install() (
  export DEBIAN_FRONTEND=noninteractive
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 1' INT TERM HUP
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
  fi
  options=(-qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  if ! log=$(apt-get "${options[@]}" update 2>&1 </dev/null && apt-get "${options[@]}" install -y --no-install-recommends "$@" 2>&1 </dev/null); then
    say "$log"
    say "The packages could not be installed."
    exit 1
  fi
)

# Sets the array `maven` to the command that runs it in the project on the JDK that was found.
find_maven() {
  local quiet='--enable-native-access=ALL-UNNAMED'
  # Maven 3.8's own libraries use an old door of the JDK, which would warn at every build.
  if "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -version >/dev/null 2>&1; then
    quiet="$quiet --sun-misc-unsafe-memory-access=allow"
  fi
  maven=(env -C "$root" "MAVEN_OPTS=$quiet ${MAVEN_OPTS:-}" mvn -B -ntp)
}

# One line a file that the program is made of.
source_files() { (cd "$root" && find pom.xml .mvn src/main resources -type f -printf '%p %s %T@\n' | LC_ALL=C sort); }

is_built() {
  local jar
  [ -r "$root/target/start.stamp" ] && [ -r "$root/target/class-path.txt" ] && [ -r "$root/target/classes/app/lotse/Main.class" ] || return 1
  [ "$(cat "$root/target/start.stamp")" = "$(source_files)" ] || return 1
  local IFS=:
  for jar in $(cat "$root/target/class-path.txt"); do
    [ -e "$jar" ] || return 1
  done
}

# Builds only if a source was added, changed or removed since the last time. Two at once: the second waits and then finds all built.
build_if_changed() {
  mkdir -p "$root/target"
  exec {lock}>"$root/target/start.lock"
  flock "$lock"
  if ! is_built; then
    say "Building Lotse (the first time this fetches its libraries and takes some minutes) ..."
    local before
    before=$(source_files)
    # What was removed or renamed must not live on among the classes.
    rm -rf "$root/target/start.stamp" "$root/target/classes" "$root/target/maven-status"
    find_maven
    # Maven prints codes for colours even where nobody can show them.
    "${maven[@]}" -q process-classes </dev/null 2>&1 | sed 's/\x1b\[[0-9;]*m//g' >&2
    printf '%s\n' "$before" >"$root/target/start.stamp"
  fi
  exec {lock}>&-
}

has_display() { [ -n "${DISPLAY:-}" ]; }

# Starts a virtual display on a number that is free, exports DISPLAY and sets virtual_display to its process id.
start_virtual_display() {
  local answer number='' tries=0
  answer=$(mktemp)
  # It ends with this script even if that is killed.
  setpriv --pdeathsig TERM Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$answer" >/dev/null 2>&1 &
  virtual_display=$!
  while [ -z "$number" ] && [ $tries -lt 300 ] && kill -0 "$virtual_display" 2>/dev/null; do
    sleep 0.1
    tries=$((tries + 1))
    number=$(cat "$answer")
  done
  rm -f "$answer"
  if [ -z "$number" ]; then
    say "The virtual display did not start."
    stop_virtual_display
    exit 1
  fi
  export DISPLAY=:$number
}

stop_virtual_display() {
  [ -n "${virtual_display:-}" ] || return 0
  kill "$virtual_display" 2>/dev/null || true
  wait "$virtual_display" 2>/dev/null || true
  virtual_display=
}

# Runs a command on a virtual display, passes on a request to end, and gives back its exit code.
on_virtual_display() {
  local code=0 child
  start_virtual_display
  trap stop_virtual_display EXIT
  "$@" <&0 &
  child=$!
  trap 'kill -TERM "$child" 2>/dev/null' INT TERM HUP
  while
    wait "$child" || code=$?
    kill -0 "$child" 2>/dev/null
  do code=0; done
  trap - INT TERM HUP
  stop_virtual_display
  return "$code"
}
