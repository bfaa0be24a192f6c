# The rows of Table 3: a classifier on the features of a layer; the forest's search in as many jobs as there are shares of
# its draws.


def fit_of(wildcards):
    family, layer, classifier = ROWS[wildcards.row]
    return f"{family} --classifier {classifier}" + (f" --layer {layer}" if len(LAYERS[family]) > 1 else "")


def features_of(wildcards):
    return f"{PARTS}/features/{ROWS[wildcards.row][0]}.json".format(seed=wildcards.seed)


def searches_of(wildcards):
    if ROWS[wildcards.row][2] != "rf" or len(DRAW_SHARES) == 1:
        return []
    return [f"{OUT}/parts/{wildcards.seed}/fits/{wildcards.row}.draws-{draws}.json" for draws in DRAW_SHARES]


rule search:
    input:
        plan=plan,
        features=features_of,
    output:
        f"{PARTS}/fits/{{row}}.draws-{{draws}}.json",
    log:
        f"{OUT}/logs/{{seed}}/{{row}}.draws-{{draws}}.log",
    params:
        run=run_options,
        parts=PARTS,
        fit=fit_of,
        draws=lambda wildcards: share_option(wildcards.draws),
    threads: config["threads"]
    retries: 3
    resources:
        mem_mb=memory(row_stage),
        runtime=minutes(row_stage, 1 / len(DRAW_SHARES)),
    shell:
        CACHE + "{COOS7} fit {params.fit} --draws {params.draws} --parts {params.parts} {params.run} --workers {threads} >{log} 2>&1"


rule fit:
    input:
        plan=plan,
        features=features_of,
        searches=searches_of,
    output:
        f"{PARTS}/fits/{{row}}.json",
    log:
        f"{OUT}/logs/{{seed}}/{{row}}.log",
    params:
        run=run_options,
        parts=PARTS,
        fit=fit_of,
    threads: config["threads"]
    retries: 3
    resources:
        mem_mb=memory(row_stage),
        runtime=minutes(row_stage),
    shell:
        CACHE + "{COOS7} fit {params.fit} --parts {params.parts} {params.run} --workers {threads} >{log} 2>&1"
