// The one place where tf.js comes in: the networks are its models, whatever engine they run on.
import { createRequire } from "node:module";
import { lazily } from "../core/lazily.js";
const require = createRequire(import.meta.url);
export const tf = lazily(() => {
    const core = require("@tensorflow/tfjs-core");
    // Where weights live as long as no engine has them: the backend that is always there.
    require("@tensorflow/tfjs-backend-cpu");
    // Keeps tf.js from advertising its Node package on stderr at the first tensor.
    core.env().set("PROD", true);
    // Otherwise the first tensor would choose among the backends that happen to be loaded by then. A backend that
    // starts synchronously, as this one does, is active as soon as the call returns.
    void core.setBackend("cpu");
    return core;
});
export const tfl = lazily(() => {
    // Before the first layer makes a tensor.
    tf.env();
    return require("@tensorflow/tfjs-layers");
});
//# sourceMappingURL=tf.js.map