import { CLASSICAL, encodeModel, GraphBuilder } from "../compute/graph.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { packageVersion } from "../core/versions.js";
import { RandomForestClassifier } from "./forest/random-forest.js";
import { LogisticRegression } from "./logistic/logistic-regression.js";
import { KNeighborsClassifier } from "./neighbors/k-neighbors-classifier.js";
import { candidateCount } from "./neighbors/search.js";
/**
 * A fitted classifier as an ONNX file, which gives the same labels and probabilities in Python's onnxruntime or in
 * onnxruntime-node. The input `features` is N x d, float32; the outputs are `label`, N 64-bit integers, and
 * `probabilities`, N x K, float32, whose columns are the classes seen by `fit`, ascending. Operators of the standard
 * alone. The file of a kNN holds its training rows, 8 bytes a value.
 *
 * Throws {@link UsageError} for an estimator of another kind or options that do not match it, {@link Coos7Error} where
 * it is not fitted.
 */
export function exportClassifierOnnx(classifier, options = {}) {
    const { scaler, classNames, columns } = options;
    const { cols, add } = exporter(classifier);
    const { classes } = classifier;
    if (scaler && scaler.mean.length !== cols)
        throw new UsageError(`Expected a scaler fitted on the classifier's ${cols} columns but found ${scaler.mean.length}`);
    if (columns && columns.length !== cols)
        throw new UsageError(`Expected names of ${cols} columns but found ${columns.length}`);
    if (classNames && !(classes.at(-1) < classNames.length && classes[0] >= 0))
        throw new UsageError(`Expected names of the classes ${classes.join(", ")} but found ${classNames.length} names`);
    const graph = new GraphBuilder();
    const input = graph.input({ name: "features", type: "float32", dims: ["N", cols] });
    const { label, probabilities } = add(graph, scaler ? standardised(graph, input, scaler) : input);
    graph.output(label, { name: "label", type: "int64", dims: ["N"] });
    graph.output(probabilities, { name: "probabilities", type: "float32", dims: ["N", classes.length] });
    return encodeModel({
        ...graph.build(),
        name: classifier.name,
        metadata: {
            classifier: classifier.name,
            coos7: packageVersion(),
            classes: JSON.stringify([...classes]),
            ...(classNames ? { class_names: JSON.stringify(classNames) } : {}),
            ...(columns ? { columns: JSON.stringify(columns) } : {}),
        },
    });
}
/** What adds a fitted estimator to a graph, and the number of columns that it takes. */
function exporter(classifier) {
    if (classifier instanceof RandomForestClassifier)
        return {
            cols: classifier.columns,
            add: (graph, features) => addRandomForest(graph, features, classifier),
        };
    if (classifier instanceof KNeighborsClassifier)
        return {
            cols: classifier.searched.x.cols,
            add: (graph, features) => addKNeighbors(graph, features, classifier),
        };
    if (classifier instanceof LogisticRegression) {
        if (!classifier.fitReport)
            throw new Coos7Error("LogisticRegression is not fitted yet; call fit first");
        return {
            cols: classifier.coef.length / classifier.classes.length,
            add: (graph, features) => addLogisticRegression(graph, features, classifier),
        };
    }
    throw new UsageError("Expected a KNeighborsClassifier, LogisticRegression or RandomForestClassifier to export but found another estimator; of a RandomizedSearch export its estimator");
}
/** (x - mean) / scale in float64, rounded to float32, as the scaler computes it. */
function standardised(graph, features, { mean, scale }) {
    const dims = [mean.length];
    const centred = graph.subtract(cast(graph, features, "float64"), graph.constant({ data: mean, dims }, "mean"));
    return cast(graph, graph.op("Div", [centred, graph.constant({ data: scale, dims }, "scale")]), "float32");
}
/** The format's numbers of types (`TensorProto.DataType`). */
const TYPES = { float32: 1, float64: 11 };
/** The same numbers in another type. */
function cast(graph, x, type) {
    return graph.op("Cast", [x], { to: { int: TYPES[type] } });
}
/** The label of the largest score of each row; of equal scores the first. */
function labelOf(graph, scores, classes) {
    const labels = graph.constant({ data: BigInt64Array.from(classes, BigInt), dims: [classes.length] }, "classes");
    const best = graph.op("ArgMax", [scores], { axis: { int: 1 }, keepdims: { int: 0 } });
    return graph.op("Gather", [labels, best]);
}
/** Scores x.w + b in float64; "ovr" normalises their logistic values, "multinomial" takes their softmax. */
function addLogisticRegression(graph, features, { coef, intercept, classes, multiClass }) {
    const k = classes.length;
    const cols = coef.length / k;
    const weights = new Float64Array(coef.length);
    for (let c = 0; c < k; c++)
        for (let j = 0; j < cols; j++)
            weights[j * k + c] = coef[c * cols + j];
    const scores = graph.add(graph.op("MatMul", [
        cast(graph, features, "float64"),
        graph.constant({ data: weights, dims: [cols, k] }, "coef"),
    ]), graph.constant({ data: intercept, dims: [k] }, "intercept"));
    const exponents = multiClass === "ovr" ? logLogistic(graph, scores) : scores;
    const probabilities = graph.op("Softmax", [exponents], { axis: { int: 1 } });
    return { label: labelOf(graph, scores, classes), probabilities: cast(graph, probabilities, "float32") };
}
/** log(1 / (1 + exp(-s))) = min(s, 0) - log(1 + exp(-|s|)): scores far below zero do not vanish together. */
function logLogistic(graph, scores) {
    const number = (value) => graph.constant({ data: Float64Array.of(value), dims: [] });
    const decay = graph.op("Exp", [graph.op("Neg", [graph.op("Abs", [scores])])]);
    return graph.subtract(graph.op("Min", [scores, number(0)]), graph.op("Log", [graph.add(decay, number(1))]));
}
/**
 * Votes of the k nearest rows. As the estimator itself: products find candidates, of which exact squared distances, sums
 * of squared differences in float64, choose; of equally distant rows the lowest counts. Where more than 16 rows tie
 * with the k-th, or distances differ in their sixteenth digit, the choice may be another one.
 */
function addKNeighbors(graph, features, model) {
    const { nNeighbors: k, classes } = model;
    const { x, encoded } = model.searched;
    const { rows, cols } = x;
    const searched = Float64Array.from(x.data);
    const squares = new Float64Array(rows);
    for (let i = 0; i < searched.length; i++)
        squares[Math.floor(i / cols)] += searched[i] ** 2;
    const queries = cast(graph, features, "float64");
    const points = graph.constant({ data: searched, dims: [rows, cols] }, "rows");
    // |x|^2 - 2 q.x is the squared distance but for |q|^2, which all rows of a query share.
    const products = graph.op("MatMul", [queries, graph.op("Transpose", [points], { perm: { ints: [1, 0] } })]);
    const minusTwo = graph.constant({ data: Float64Array.of(-2), dims: [] });
    const lengths = graph.constant({ data: squares, dims: [1, rows] });
    const approximate = graph.add(graph.multiply(products, minusTwo), lengths);
    const [, nearest] = least(graph, approximate, candidateCount(rows, k));
    // In the order of the rows, so that the lowest of equally distant ones comes first.
    const [candidates] = least(graph, nearest, candidateCount(rows, k));
    const differences = graph.subtract(graph.op("Unsqueeze", [queries, graph.integers([1])]), graph.op("Gather", [points, candidates]));
    const [, places] = least(graph, graph.sum(graph.multiply(differences, differences), [2]), k);
    const neighbours = graph.op("GatherElements", [candidates, places], { axis: { int: 1 } });
    const labels = graph.constant({ data: BigInt64Array.from(encoded, BigInt), dims: [rows] }, "labels");
    const depth = graph.constant({ data: BigInt64Array.of(BigInt(classes.length)), dims: [] });
    const offAndOn = graph.constant({ data: Float32Array.of(0, 1), dims: [2] });
    const votes = graph.sum(graph.op("OneHot", [graph.op("Gather", [labels, neighbours]), depth, offAndOn]), [1]);
    const share = graph.op("Div", [votes, graph.scalar(k)]);
    return { label: labelOf(graph, votes, classes), probabilities: share };
}
/** The `count` least values of each row, ascending, and their places; of equal values the first comes first. */
function least(graph, values, count) {
    const order = { largest: { int: 0 }, sorted: { int: 1 } };
    const [found, places] = graph.ops("TopK", [values, graph.integers([count])], 2, order);
    return [found, places];
}
/**
 * The forest as a `TreeEnsembleClassifier` on float64: the values are float32 as the thresholds are, so every row goes
 * the same way, and frequencies are added in float64, tree by tree, as by the estimator. Where sums of frequencies
 * differ by rounding only, the label may be the other one.
 */
function addRandomForest(graph, features, { forest, classes }) {
    const [label, sums] = graph.ops("TreeEnsembleClassifier", [cast(graph, features, "float64")], 2, {
        ...nodeAttributes(forest),
        ...leafAttributes(forest),
        classlabels_int64s: { ints: classes },
        post_transform: { text: "NONE" },
    }, CLASSICAL);
    return {
        // For two classes ONNX Runtime's own label is not that of the larger sum.
        label: classes.length === 2 ? labelOf(graph, sums, classes) : label,
        probabilities: graph.op("Div", [sums, graph.scalar(forest.roots.length)]),
    };
}
/** Every node with its tree and its place in it: the format's way to tell nodes apart. */
function nodeAttributes({ roots, feature, threshold, child }) {
    const nodes = feature.length;
    const trees = treeOfNodes(roots, nodes);
    const inTree = (node, tree) => node - roots[tree];
    const isLeaf = (node) => feature[node] < 0;
    const perNode = (value) => ({
        ints: Int32Array.from({ length: nodes }, (_, node) => value(node, trees[node])),
    });
    return {
        nodes_treeids: { ints: trees },
        nodes_nodeids: perNode(inTree),
        nodes_featureids: perNode((node) => (isLeaf(node) ? 0 : feature[node])),
        nodes_modes: { texts: Array.from(feature, (column) => (column < 0 ? "LEAF" : "BRANCH_LEQ")) },
        nodes_truenodeids: perNode((node, tree) => (isLeaf(node) ? 0 : inTree(child[node], tree))),
        nodes_falsenodeids: perNode((node, tree) => (isLeaf(node) ? 0 : inTree(child[node] + 1, tree))),
        nodes_values_as_tensor: { tensor: { data: Float64Array.from(threshold), dims: [nodes] } },
    };
}
/** The frequencies of classes in leaves. */
function leafAttributes({ roots, feature, child, frequencies, classes }) {
    const trees = treeOfNodes(roots, feature.length);
    const treeIds = [];
    const nodeIds = [];
    const classIds = [];
    const weights = [];
    for (let node = 0; node < feature.length; node++) {
        if (feature[node] >= 0)
            continue;
        for (let k = 0; k < classes; k++) {
            const frequency = frequencies[child[node] * classes + k];
            // The first leaf names all classes, so that none is missing from the outputs.
            if (frequency === 0 && treeIds.length >= classes)
                continue;
            treeIds.push(trees[node]);
            nodeIds.push(node - roots[trees[node]]);
            classIds.push(k);
            weights.push(frequency);
        }
    }
    return {
        class_treeids: { ints: treeIds },
        class_nodeids: { ints: nodeIds },
        class_ids: { ints: classIds },
        class_weights_as_tensor: { tensor: { data: Float64Array.from(weights), dims: [weights.length] } },
    };
}
/** The tree that each node is of; the nodes of a tree stand together, its root first. */
function treeOfNodes(roots, nodes) {
    const trees = new Int32Array(nodes);
    roots.forEach((root, tree) => {
        trees.fill(tree, root, roots[tree + 1] ?? nodes);
    });
    return trees;
}
//# sourceMappingURL=onnx-export.js.map