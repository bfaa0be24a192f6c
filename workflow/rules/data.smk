# The data, and what a run on them will cost.


rule data:
    output:
        touch(f"{OUT}/data.done"),
    log:
        f"{OUT}/logs/data.log",
    params:
        data=shlex.quote(DATA),
        wanted=DATA != "sim",
    shell:
        CACHE
        + 'if [ {params.wanted} = True ] && [ ! -e {params.data} ]; then {COOS7} download --dir {params.data} >{log} 2>&1; fi'


checkpoint plan:
    input:
        f"{OUT}/data.done",
    output:
        PLAN,
    log:
        f"{OUT}/logs/plan.log",
    params:
        run=options_of(SEEDS[0]),
        rows=f"--features {','.join(FAMILIES)} --classifiers {','.join(CLASSIFIERS)}",
    shell:
        # Of an empty cache: a plan is about work that is still to be done.
        "empty=$(mktemp -d); COOS7_CACHE=$empty {COOS7} reproduce {params.run} {params.rows} --dry-run --json >{output} 2>{log}; "
        "status=$?; rm -rf $empty; exit $status"
