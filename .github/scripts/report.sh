#!/bin/sh
# Say of the sources what `glossator check` finds: as annotations on stdout, as findings.json and report.md in the folder
# $1, and in the summary of the run. Ends as the check does: 1 if a source has an error.
set -eu
folder=$1
mkdir -p "$folder"

# The command names files below the folder of sources; annotations need the path in the repository.
status=0
.venv/bin/glossator check --format github >"$folder/annotations" || status=$?
sed -E 's#^(::[a-z]+ file=)#\1sources/#' "$folder/annotations"
rm "$folder/annotations"
[ "$status" -le 1 ] || exit "$status"

.venv/bin/glossator check --json >"$folder/findings.json" || [ $? -eq 1 ]
python3 .github/scripts/report.py "$folder/findings.json" >"$folder/report.md"
cat "$folder/report.md" >>"$GITHUB_STEP_SUMMARY"
exit "$status"
