#!/bin/sh
# Writes tables of known cells in drawn layouts, as files of every kind that people hold: make-corpus.sh OUT [--quick]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ $# = 0 ]; then
  echo "Usage: training/make-corpus.sh OUT [--quick] [--splits train,tune,test], where OUT is the folder to write to" >&2
  exit 2
fi
cd "$here/.."
npx tsc -p training/tsconfig.json
case "$1" in /*) out=$1 ;; *) out=$OLDPWD/$1 ;; esac
shift
exec node node_modules/.cache/training/make-corpus.js "$out" "$@"
