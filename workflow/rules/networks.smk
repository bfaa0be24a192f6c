# A network for each family: trained, taken from the package, or fetched; texture has none, which its file says.


rule network:
    input:
        plan=plan,
    output:
        f"{PARTS}/networks/{{family}}.json",
    log:
        f"{OUT}/logs/{{seed}}/network-{{family}}.log",
    params:
        run=run_options,
        parts=PARTS,
    threads: config["threads"]
    retries: 3
    resources:
        mem_mb=memory(family_stages(["training"])),
        runtime=minutes(family_stages(["training", "reading images"])),
        gpu=1 if GPU else 0,
    shell:
        CACHE + "{COOS7} train {wildcards.family} --parts {params.parts} {params.run} --workers {threads} >{log} 2>&1"
