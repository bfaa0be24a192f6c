import { CancelledError, Coos7Error, errorMessage } from "../../core/errors.js";
import { installedVersion } from "../../core/versions.js";
import { tf } from "../tf.js";
/** The backend that is active whenever no engine computes; weights of models live on it. */
const PLAIN = "cpu";
/** Backends that were started stay for the life of the process. */
const startedBackends = new Map();
/**
 * An engine's hold on a backend. tf.js computes on one backend at a time, which is a global setting, and silently
 * moves tensors that lie on another: so a backend is active during synchronous stretches of work only, and models
 * that other code makes in between are not caught by it.
 */
export class Backend {
    name;
    #started;
    #beingRead = new Set();
    #closed = false;
    constructor(name, started) {
        this.name = name;
        this.#started = started;
    }
    /** Starts the backend, unless it runs. Throws {@link Coos7Error} saying why it does not work here. */
    static async open(name) {
        const started = startedBackends.get(name) ?? START[name]();
        startedBackends.set(name, started);
        try {
            return new Backend(name, await started);
        }
        catch (error) {
            startedBackends.delete(name);
            throw error;
        }
    }
    /** One line: package and version. */
    get detail() {
        return this.#started.detail;
    }
    /** Calls `work` with the backend active and frees all tensors that it made but those it returns. */
    compute(work) {
        this.#check();
        activate(this.#started.backend);
        try {
            return tf.tidy(work);
        }
        catch (error) {
            throw this.#explained(error);
        }
        finally {
            activate(PLAIN);
        }
    }
    /** Copies of the tensors' values; the tensors are freed. */
    async read(tensors) {
        for (const tensor of tensors)
            this.#beingRead.add(tensor);
        try {
            const values = await Promise.all(tensors.map((tensor) => tensor.data()));
            this.#check();
            return values.map((array) => array.slice());
        }
        catch (error) {
            throw this.#closed ? new CancelledError() : this.#explained(error);
        }
        finally {
            this.#free(tensors);
        }
    }
    /** Ends the hold; what is still being read is rejected with {@link CancelledError}. */
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#free([...this.#beingRead]);
    }
    #free(tensors) {
        for (const tensor of tensors) {
            this.#beingRead.delete(tensor);
            tensor.dispose();
        }
    }
    #check() {
        if (this.#closed)
            throw new CancelledError();
    }
    #explained(error) {
        if (error instanceof Coos7Error)
            return error;
        const [reason] = errorMessage(error).split("\n");
        return new Coos7Error(`The engine ${this.name} failed: ${reason}`, { cause: error });
    }
}
/** Switches tf.js to a backend that runs, which takes effect at once. */
function activate(name) {
    void tf.setBackend(name);
}
/** Starts a backend. Throws {@link Coos7Error} where it does not load. */
const START = {
    /** Plain JavaScript: always there, and slow. */
    async tfjs() {
        replaceUpSamplingGradient("cpu");
        const name = "@tensorflow/tfjs-backend-cpu";
        return { backend: "cpu", detail: `${name} ${installedVersion(name)}, plain JavaScript` };
    },
    /** TensorFlow's C library, which an optional package brings. */
    async tensorflow() {
        const name = "@tensorflow/tfjs-node";
        const version = installedVersion(name);
        if (version === undefined)
            throw new Coos7Error(`${name} is not installed (npm install ${name})`);
        // Keeps TensorFlow's own remarks on the processor from stderr.
        process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
        try {
            await import(name);
            sumAxisByAxis("tensorflow");
        }
        catch (error) {
            const [reason] = errorMessage(error).split("\n");
            throw new Coos7Error(`${name} ${version} does not load on Node ${process.versions.node}: ${reason}`, {
                cause: error,
            });
        }
        finally {
            // Loading it makes it the active backend.
            void tf.setBackend("cpu");
        }
        return { backend: "tensorflow", detail: `${name} ${version}` };
    },
};
/**
 * Replaces a backend's gradient of nearest-neighbour upsampling (channels last) by the sum over the copies of each
 * pixel. The plain backend of tf.js 4.22 takes the wrong images' pixels from the second of a batch on. Throws
 * {@link Coos7Error} for factors that are not whole, which networks of layers do not have.
 */
function replaceUpSamplingGradient(backend) {
    replaceKernel("ResizeNearestNeighborGrad", backend, ({ inputs }) => {
        const { dy, images } = inputs;
        const [count, height, width, channels] = images.shape;
        const down = dy.shape[1] / height;
        const across = dy.shape[2] / width;
        if (!Number.isInteger(down) || !Number.isInteger(across))
            throw new Coos7Error(`Expected to enlarge by whole factors but found ${down} and ${across}`);
        return tf.tidy(() => {
            const copies = tf.reshape(dy, [count, height, down, width, across, channels]);
            return tf.sum(copies, [2, 4]);
        });
    });
}
/**
 * Has a backend sum (and average) over one axis after the other. TensorFlow adds up the values of several axes one by
 * one in 32-bit numbers, which loses two digits of batch norm's statistics; shorter sums lose less.
 */
function sumAxisByAxis(backend) {
    for (const name of ["Sum", "Mean"])
        replaceKernel(name, backend, ({ inputs, attrs, backend }, own) => {
            const axes = tf.util.parseAxisParam(attrs.axis, inputs.x.shape);
            if (axes.length < 2)
                return own({ inputs, attrs, backend });
            return tf.tidy(() => {
                let x = inputs.x;
                // The last first: those before it keep their numbers.
                for (const axis of axes.toSorted((a, b) => b - a))
                    x = own({ inputs: { x }, attrs: { axis: [axis], keepDims: attrs.keepDims }, backend });
                return x;
            });
        });
}
/** Has a backend of tf.js compute an operation by `compute`, which may call the backend's own way. */
function replaceKernel(kernelName, backendName, compute) {
    const kernel = tf.getKernel(kernelName, backendName);
    const own = kernel.kernelFunc;
    tf.unregisterKernel(kernelName, backendName);
    const kernelFunc = ((call) => compute(call, own));
    tf.registerKernel({ ...kernel, kernelName, backendName, kernelFunc });
}
//# sourceMappingURL=backend.js.map