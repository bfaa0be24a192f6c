// The one place where tf.js comes in: the networks are its models, whatever engine they run on.
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";

export { core as tf, layers as tfl };
