#!/bin/sh
# Makes the PNG icons from lotse.svg. Needs rsvg-convert (Debian: librsvg2-bin). The results are committed, so a build does not need it.
set -eu
cd "$(dirname "$0")"
window=../../resources/app/lotse/wizard
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" lotse.svg --output "lotse-$size.png"
done
for size in 16 32 48 128 256; do
    cp "lotse-$size.png" "$window/icon-$size.png"
done
