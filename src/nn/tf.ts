// The one place where tf.js comes in: the networks are its models, whatever engine they run on.
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
// Where weights live as long as no engine has them: the backend that is always there.
import "@tensorflow/tfjs-backend-cpu";

export { core as tf, layers as tfl };
