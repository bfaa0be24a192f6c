# Table 3 of each seed with everything behind it, and mean and spread over the seeds.


def output_stage(wildcards):
    return ["Tables, figures and report"]


rule table:
    input:
        expand(f"{PARTS}/networks/{{family}}.json", family=FAMILIES, allow_missing=True),
        expand(f"{PARTS}/features/{{family}}.json", family=FAMILIES, allow_missing=True),
        expand(f"{PARTS}/fits/{{row}}.json", row=ROWS, allow_missing=True),
        plan=plan,
    output:
        f"{OUT}/{{seed}}/table3.csv",
        f"{OUT}/{{seed}}/index.html",
    log:
        f"{OUT}/logs/{{seed}}/table.log",
    params:
        run=run_options,
        parts=PARTS,
        rows=f"--features {','.join(FAMILIES)} --classifiers {','.join(CLASSIFIERS)}",
        out=f"{OUT}/{{seed}}",
    retries: 3
    resources:
        mem_mb=memory(output_stage, 2000),
        runtime=minutes(output_stage),
    shell:
        CACHE
        + "{COOS7} table --parts {params.parts} --out {params.out} {params.run} {params.rows} --workers {threads} >{log} 2>&1"


rule seeds:
    input:
        expand(f"{OUT}/{{seed}}/table3.csv", seed=SEEDS),
    output:
        f"{OUT}/seeds/table3-seeds.csv",
        f"{OUT}/seeds/table3-seeds.md",
    log:
        f"{OUT}/logs/seeds.log",
    params:
        results=[f"{OUT}/{seed}" for seed in SEEDS],
        out=f"{OUT}/seeds",
    retries: 3
    resources:
        mem_mb=1000,
        runtime=10,
    shell:
        "{COOS7} seeds {params.results} --out {params.out} >{log} 2>&1"
