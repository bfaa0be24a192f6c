// The one place where tf.js comes in: the networks are its models, whatever engine they run on.
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
// Where weights live as long as no engine has them: the backend that is always there.
import "@tensorflow/tfjs-backend-cpu";

// Keeps tf.js from advertising its Node package on stderr at the first tensor.
core.env().set("PROD", true);
// Otherwise the first tensor would choose among the backends that happen to be loaded by then. A backend that
// starts synchronously, as this one does, is active as soon as the call returns.
void core.setBackend("cpu");

export { core as tf, layers as tfl };
