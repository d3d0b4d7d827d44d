#!/bin/sh
# Makes lotse.ico and the picture at the installer's side from the PNG icons. Needs convert (Debian: imagemagick). The results are committed, so a build does not need it.
set -eu
cd "$(dirname "$0")"
icon=../icon/lotse
convert $icon-16.png $icon-24.png $icon-32.png $icon-48.png $icon-256.png lotse.ico
convert -size 164x314 xc:'#EAF2F7' $icon-128.png -gravity center -composite -type palette -colors 200 BMP3:side.bmp
