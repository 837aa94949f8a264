#!/usr/bin/env bash
# What action.yml runs: annotations, a summary, SARIF if asked for. Exit code 1 if too much was found; 0 if nothing was, or
# if the checker could not run, which is said as a warning of the workflow.
set -u

let_pass() {
  echo "::warning title=Copydesk::The articles were not checked: $1. This gate lets pass."
  exit 0
}

prefix=${COPYDESK_PREFIX:-${RUNNER_TEMP:-/tmp}/copydesk-gate}
command=${COPYDESK_COMMAND:-$prefix/node_modules/.bin/copydesk}
if [ -z "${COPYDESK_COMMAND:-}" ]; then
  package=copydesk@${VERSION:-latest}
  case ${VERSION:-} in ./* | /*) package=$VERSION ;; esac
  npm install --no-audit --no-fund --prefix "$prefix" "$package" >/dev/null 2>"${RUNNER_TEMP:-/tmp}/copydesk-install.log" || let_pass "the package could not be installed"
fi

read -r -a files <<<"${FILES:-.}"
args=(--let-pass --max-errors "${MAX_ERRORS:-0}" --cache --cache-location "${RUNNER_TEMP:-/tmp}/copydeskcache")
[ -n "${SINCE:-}" ] && args+=(--since "$SINCE")
[ -n "${MAX_WARNINGS:-}" ] && args+=(--max-warnings "$MAX_WARNINGS")

"$command" check "${args[@]}" --format github -- "${files[@]}"
status=$?
[ "$status" -le 1 ] || let_pass "the checker ended with $status"

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  "$command" check "${args[@]}" --format markdown -- "${files[@]}" >>"$GITHUB_STEP_SUMMARY" 2>/dev/null
fi
if [ -n "${SARIF:-}" ]; then
  "$command" check "${args[@]}" --format sarif --output "$SARIF" -- "${files[@]}" 2>/dev/null
fi
exit "$status"
