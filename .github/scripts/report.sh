#!/bin/sh
# Say of the sources what `glossator check` finds, as annotations on stdout, and what the change does to the site, as
# change.json and report.md in the folder $1 and in the summary of the run. Ends as the check does: 1 if a source has an error.
set -eu
folder=$1
mkdir -p "$folder"

status=0
.venv/bin/glossator check --format github || status=$?
[ "$status" -le 1 ] || exit "$status"

# What is checked out is the merge of the change into its base, whose first parent is the base.
.venv/bin/glossator report --base HEAD^1 --json >"$folder/change.json" || [ $? -eq 1 ]
python3 .github/scripts/report.py "$folder/change.json" >"$folder/report.md"
cat "$folder/report.md" >>"$GITHUB_STEP_SUMMARY"
exit "$status"
