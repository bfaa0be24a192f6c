# The features of all images of a family, in as many jobs as there are shares of the images.
FEATURES = dict(
    mem_mb=memory(family_stages(["features"])),
    gpu=1 if GPU else 0,
)

if len(ROW_SHARES) == 1:

    rule features:
        input:
            plan=plan,
            network=f"{PARTS}/networks/{{family}}.json",
        output:
            f"{PARTS}/features/{{family}}.json",
        log:
            f"{OUT}/logs/{{seed}}/features-{{family}}.log",
        params:
            run=run_options,
            parts=PARTS,
        threads: config["threads"]
        retries: 3
        resources:
            runtime=minutes(family_stages(["features"])),
            **FEATURES,
        shell:
            CACHE + "{COOS7} features {wildcards.family} --parts {params.parts} {params.run} --workers {threads} >{log} 2>&1"

else:

    rule features_of_rows:
        input:
            plan=plan,
            network=f"{PARTS}/networks/{{family}}.json",
        output:
            f"{PARTS}/features/{{family}}.rows-{{rows}}.json",
        log:
            f"{OUT}/logs/{{seed}}/features-{{family}}.rows-{{rows}}.log",
        params:
            run=run_options,
            parts=PARTS,
            rows=lambda wildcards: share_option(wildcards.rows),
        threads: config["threads"]
        retries: 3
        resources:
            runtime=minutes(family_stages(["features"]), 1 / len(ROW_SHARES)),
            **FEATURES,
        shell:
            CACHE
            + "{COOS7} features {wildcards.family} --rows {params.rows} --parts {params.parts} {params.run} --workers {threads} >{log} 2>&1"

    rule merge:
        input:
            expand(f"{PARTS}/features/{{{{family}}}}.rows-{{rows}}.json", rows=ROW_SHARES, allow_missing=True),
            plan=plan,
        output:
            f"{PARTS}/features/{{family}}.json",
        log:
            f"{OUT}/logs/{{seed}}/merge-{{family}}.log",
        params:
            run=run_options,
            parts=PARTS,
        retries: 3
        resources:
            mem_mb=memory(family_stages(["features"])),
            runtime=lambda wildcards, attempt: 30 * attempt,
        shell:
            CACHE + "{COOS7} merge {wildcards.family} --parts {params.parts} {params.run} --workers 1 >{log} 2>&1"
