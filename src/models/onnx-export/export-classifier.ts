import { Coos7Error, UsageError } from "../../core/errors.js";
import { packageVersion } from "../../core/package-version.js";
import { GraphBuilder } from "../../nn/onnx/compile/graph-builder.js";
import { encodeModel } from "../../nn/onnx/model.js";
import { RandomForestClassifier } from "../forest/random-forest.js";
import { LogisticRegression } from "../logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../neighbors/k-neighbors-classifier.js";
import type { StandardScaler } from "../standard-scaler.js";
import type { Classifier } from "../types.js";
import { addKNeighbors } from "./k-neighbors.js";
import { addLogisticRegression } from "./logistic-regression.js";
import { cast, type GraphClassification } from "./parts.js";
import { addRandomForest } from "./random-forest.js";

export interface ClassifierExportOptions {
  /** What features went through before `fit`: the file then takes them as they were before it. */
  scaler?: StandardScaler;
  /** Names of all classes in label order, and of the features in column order, for the file's metadata. */
  classNames?: readonly string[];
  columns?: readonly string[];
}

/**
 * A fitted classifier as an ONNX file, which gives the same labels and probabilities in Python's onnxruntime or in
 * onnxruntime-node. The input `features` is N x d, float32; the outputs are `label`, N 64-bit integers, and
 * `probabilities`, N x K, float32, whose columns are the classes seen by `fit`, ascending. Operators of the standard
 * alone. The file of a kNN holds its training rows, 8 bytes a value.
 *
 * Throws {@link UsageError} for an estimator of another kind or options that do not match it, {@link Coos7Error} where
 * it is not fitted.
 */
export function exportClassifierOnnx(
  classifier: Classifier,
  options: ClassifierExportOptions = {},
): Uint8Array {
  const { scaler, classNames, columns } = options;
  const { cols, add } = exporter(classifier);
  const { classes } = classifier;
  if (scaler && scaler.mean.length !== cols)
    throw new UsageError(
      `Expected a scaler fitted on the classifier's ${cols} columns but found ${scaler.mean.length}`,
    );
  if (columns && columns.length !== cols)
    throw new UsageError(`Expected names of ${cols} columns but found ${columns.length}`);
  if (classNames && !(classes.at(-1)! < classNames.length && classes[0]! >= 0))
    throw new UsageError(
      `Expected names of the classes ${classes.join(", ")} but found ${classNames.length} names`,
    );

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
function exporter(classifier: Classifier): {
  cols: number;
  add(graph: GraphBuilder, features: string): GraphClassification;
} {
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
    if (!classifier.fitReport) throw new Coos7Error("LogisticRegression is not fitted yet; call fit first");
    return {
      cols: classifier.coef.length / classifier.classes.length,
      add: (graph, features) => addLogisticRegression(graph, features, classifier),
    };
  }
  throw new UsageError(
    "Expected a KNeighborsClassifier, LogisticRegression or RandomForestClassifier to export but found another estimator; of a RandomizedSearch export its estimator",
  );
}

/** (x - mean) / scale in float64, rounded to float32, as the scaler computes it. */
function standardised(graph: GraphBuilder, features: string, { mean, scale }: StandardScaler): string {
  const dims = [mean.length];
  const centred = graph.subtract(
    cast(graph, features, "float64"),
    graph.constant({ data: mean, dims }, "mean"),
  );
  return cast(graph, graph.op("Div", [centred, graph.constant({ data: scale, dims }, "scale")]), "float32");
}
