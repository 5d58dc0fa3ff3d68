#!/bin/sh
# scorm-again refuses a key for a long fill-in that says whether case matters; it takes the same key for a short one.
#
# Guess: SCORM 2004 allows {case_matters=...} before the pattern of a fill-in and of a long-fill-in, so both are taken.
# Version: scorm-again 3.4.3, Node 20
# Instead: for long-fill-in SetValue answers false with error 406, and the pattern is not kept. With {lang=...} or
#   bare it is taken. Content that writes its keys for both types alike loses half of them in players built on it.
# Seen:
#> fill-in x true 0
#> fill-in {lang=en}x true 0
#> fill-in {case_matters=false}x true 0
#> long-fill-in x true 0
#> long-fill-in {lang=en}x true 0
#> long-fill-in {case_matters=false}x false 406
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts scorm-again@3.4.3 > /dev/null

cat > run.mjs <<'JS'
globalThis.window = globalThis;
const { Scorm2004API } = await import('scorm-again');

for (const type of ['fill-in', 'long-fill-in']) {
  for (const pattern of ['x', '{lang=en}x', '{case_matters=false}x']) {
    const api = new Scorm2004API({ autocommit: false, logLevel: 5, lmsCommitUrl: false });
    api.lmsInitialize();
    api.lmsSetValue('cmi.interactions.0.id', 'question-1');
    api.lmsSetValue('cmi.interactions.0.type', type);
    const answer = api.lmsSetValue('cmi.interactions.0.correct_responses.0.pattern', pattern);
    console.log(type, pattern, answer, api.lmsGetLastError());
  }
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'scorm-again does not treat the patterns of long-fill-in as it did.' >&2; exit 1; }
