#!/bin/sh
# Runs a command that finds folder $1 at /usr/lib/lotse. To be called in a mount namespace of its own, so that nobody else sees that.
set -eu
folder=$1
shift
place=/usr/lib/lotse
if ! [ -d "$place" ] && ! mkdir "$place" 2>/dev/null; then
  # Not root outside: a layer over /usr/lib that exists in here only.
  layers=$(dirname "$folder")/layers
  mkdir -p "$layers"
  mount -t tmpfs tmpfs "$layers"
  mkdir -p "$layers/upper/lotse" "$layers/work"
  mount -t overlay overlay -o "lowerdir=/usr/lib,upperdir=$layers/upper,workdir=$layers/work" /usr/lib
fi
mount --bind "$folder" "$place"
exec "$@"
