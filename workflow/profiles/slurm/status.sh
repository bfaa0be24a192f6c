#!/bin/sh
# Tells Snakemake 7 what has become of a job of Slurm: running, success or failed. A job whose node died or that needed more
# memory than it had never says so itself.
state=$(scontrol show job --oneliner "$1" 2>/dev/null | sed -n 's/.*JobState=\([A-Z_]*\).*/\1/p' | tail -1)
# The controller forgets jobs that ended a while ago; the accounts, where there are any, do not.
[ -n "$state" ] || state=$(sacct -j "$1" --format=State --noheader 2>/dev/null | head -1 | tr -d ' +')
case $state in
  COMPLETED) echo success ;;
  BOOT_FAIL | CANCELLED* | DEADLINE | FAILED | NODE_FAIL | OUT_OF_ME* | TIMEOUT | REVOKED | SPECIAL_EXIT) echo failed ;;
  *) echo running ;;
esac
