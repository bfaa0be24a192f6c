import type { GraphBuilder } from "../../nn/onnx/compile/graph-builder.js";
import { CLASSICAL } from "../../nn/onnx/model.js";
import type { Forest } from "../forest/forest.js";
import type { RandomForestClassifier } from "../forest/random-forest.js";
import { cast, type GraphClassification, labelOf } from "./parts.js";

/**
 * The forest as a `TreeEnsembleClassifier` on float64: the values are float32 as the thresholds are, so every row goes
 * the same way, and frequencies are added in float64, tree by tree, as by the estimator. Where sums of frequencies
 * differ by rounding only, the label may be the other one.
 */
export function addRandomForest(
  graph: GraphBuilder,
  features: string,
  { forest, classes }: RandomForestClassifier,
): GraphClassification {
  const [label, sums] = graph.ops(
    "TreeEnsembleClassifier",
    [cast(graph, features, "float64")],
    2,
    {
      ...nodeAttributes(forest),
      ...leafAttributes(forest),
      classlabels_int64s: { ints: classes },
      post_transform: { text: "NONE" },
    },
    CLASSICAL,
  );
  return {
    // For two classes ONNX Runtime's own label is not that of the larger sum.
    label: classes.length === 2 ? labelOf(graph, sums!, classes) : label!,
    probabilities: graph.op("Div", [sums!, graph.scalar(forest.roots.length)]),
  };
}

/** Every node with its tree and its place in it: the format's way to tell nodes apart. */
function nodeAttributes({ roots, feature, threshold, child }: Forest) {
  const nodes = feature.length;
  const trees = treeOfNodes(roots, nodes);
  const inTree = (node: number, tree: number): number => node - roots[tree]!;
  const isLeaf = (node: number): boolean => feature[node]! < 0;
  const perNode = (value: (node: number, tree: number) => number): { ints: Int32Array } => ({
    ints: Int32Array.from({ length: nodes }, (_, node) => value(node, trees[node]!)),
  });
  return {
    nodes_treeids: { ints: trees },
    nodes_nodeids: perNode(inTree),
    nodes_featureids: perNode((node) => (isLeaf(node) ? 0 : feature[node]!)),
    nodes_modes: { texts: Array.from(feature, (column) => (column < 0 ? "LEAF" : "BRANCH_LEQ")) },
    nodes_truenodeids: perNode((node, tree) => (isLeaf(node) ? 0 : inTree(child[node]!, tree))),
    nodes_falsenodeids: perNode((node, tree) => (isLeaf(node) ? 0 : inTree(child[node]! + 1, tree))),
    nodes_values_as_tensor: { tensor: { data: Float64Array.from(threshold), dims: [nodes] } },
  };
}

/** The frequencies of classes in leaves. */
function leafAttributes({ roots, feature, child, frequencies, classes }: Forest) {
  const trees = treeOfNodes(roots, feature.length);
  const treeIds: number[] = [];
  const nodeIds: number[] = [];
  const classIds: number[] = [];
  const weights: number[] = [];
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! >= 0) continue;
    for (let k = 0; k < classes; k++) {
      const frequency = frequencies[child[node]! * classes + k]!;
      // The first leaf names all classes, so that none is missing from the outputs.
      if (frequency === 0 && treeIds.length >= classes) continue;
      treeIds.push(trees[node]!);
      nodeIds.push(node - roots[trees[node]!]!);
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
function treeOfNodes(roots: Int32Array, nodes: number): Int32Array {
  const trees = new Int32Array(nodes);
  roots.forEach((root, tree) => {
    trees.fill(tree, root, roots[tree + 1] ?? nodes);
  });
  return trees;
}
