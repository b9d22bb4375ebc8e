#!/bin/sh
# Installs what is missing, builds, and runs every test. Fails when a test fails, when a label has no test or only
# skipped ones, and when a test carries none of the labels.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
labels='unit golden gui app packaging'
log=build/release/Testing/Temporary/LastTest.log # of ctest's latest run

complain() {
  printf 'test.sh: %s\n' "$*" >&2
  broken=1
}

# "passed failed skipped" of the test functions in the log. A QtTest program ends with "Totals: 5 passed, 0 failed,
# 1 skipped, ...", where initTestCase and cleanupTestCase count as two that passed; a test without totals is one.
count_functions() {
  awk '
    function close_test() {
      if (!open) return
      if (good && has_totals) { passed += p - 2; failed += f; skipped += s }
      else if (good) passed++
      else failed += (has_totals && f > 0) ? f : 1
      open = 0
    }
    /^[0-9]+\/[0-9]+ Test: / { close_test(); open = 1; good = has_totals = 0 }
    /^Totals: [0-9]+ passed, / { has_totals = 1; p = $2; f = $4; s = $6 }
    /^Test (Passed\.|Pass Reason:)$/ { good = 1 }
    END { close_test(); print passed + 0, failed + 0, skipped + 0 }' "$log"
}

tests_matching() {
  ctest --preset release -N "$@" | sed -n 's/^Total Tests: //p'
}

sh packaging/build.sh

broken=
passed=0
failed=0
skipped=0
labelled=0
for label in $labels; do
  rm -f "$log"
  ctest --preset release -L "^$label\$" || complain "label $label: ctest failed"
  if [ ! -f "$log" ]; then
    complain "label $label: no test"
    continue
  fi
  # shellcheck disable=SC2046
  set -- $(count_functions)
  labelled=$((labelled + $(tests_matching -L "^$label\$"))) # replaces the log
  passed=$((passed + $1))
  failed=$((failed + $2))
  skipped=$((skipped + $3))
  printf 'test.sh: label %s: %d passed, %d failed, %d skipped\n' "$label" "$1" "$2" "$3"
  [ "$1" -gt 0 ] || complain "label $label: no test function passed"
done
[ "$labelled" -eq "$(tests_matching)" ] || complain "a test carries none of the labels, or two: $labels"
if [ -n "$broken" ] && [ "$failed" -eq 0 ]; then failed=1; fi

printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
