import { requireOption } from "./layer.js";
/**
 * (x - mean) / sqrt(variance + epsilon) * gamma + beta by channel. In training with the batch's mean and population
 * variance, which the moving ones follow; else with the moving ones.
 */
export const batchNormalizationRule = {
    apply({ graph, layer, inputs, training, weight }) {
        const { tensor: x, shape, differentiable } = inputs[0];
        requireOption(layer, "axis", -1, shape.length);
        const { epsilon, momentum } = layer.getConfig();
        const channels = shape[0];
        const gamma = weight("gamma") ?? graph.filled(1, channels);
        const beta = weight("beta") ?? graph.filled(0, channels);
        const [movingMean, movingVariance] = [weight("moving_mean"), weight("moving_variance")];
        if (!training) {
            const statistics = [movingMean, movingVariance];
            const tensor = graph.op("BatchNormalization", [x, gamma, beta, ...statistics], {
                epsilon: { float: epsilon },
            });
            return { output: { tensor, shape, differentiable }, backward: () => ({ inputs: [] }) };
        }
        const by = byChannel(graph, shape);
        const mean = graph.mean(by.means(x), [0]);
        // Centred first: a mean square less a squared mean would lose the digits of a variance that is small beside both.
        const centred = graph.subtract(x, by.broadcast(mean));
        const variance = graph.mean(by.meanProducts(centred, centred), [0]);
        const inverse = graph.op("Reciprocal", [graph.op("Sqrt", [graph.add(variance, graph.scalar(epsilon))])]);
        const scale = graph.multiply(gamma, inverse);
        const moved = (moving, now) => graph.add(graph.scale(moving, momentum), graph.scale(now, 1 - momentum));
        return {
            output: { tensor: by.affine(centred, scale, beta), shape, differentiable: true },
            updates: { moving_mean: moved(movingMean, mean), moving_variance: moved(movingVariance, variance) },
            backward(gradient) {
                const slopes = by.means(gradient);
                const products = by.meanProducts(gradient, centred);
                const total = (means) => graph.scale(graph.sum(means, [0]), by.positions);
                // By x: scale (g - mean(g) - centred inverse² mean(g centred)).
                const slope = graph.multiply(graph.multiply(scale, graph.multiply(inverse, inverse)), graph.mean(products, [0]));
                const level = graph.op("Neg", [graph.multiply(scale, graph.mean(slopes, [0]))]);
                const passed = differentiable
                    ? graph.subtract(by.affine(gradient, scale, level), graph.multiply(centred, by.broadcast(slope)))
                    : undefined;
                return {
                    inputs: [passed],
                    weights: { gamma: graph.multiply(inverse, total(products)), beta: total(slopes) },
                };
            },
        };
    },
};
/** Operations by channel on tensors of (N, C, H, W), or of (N, C), where each channel has one position. */
function byChannel(graph, shape) {
    const [channels, height = 1, width = 1] = shape;
    const positions = height * width;
    const spatial = shape.length === 3;
    return {
        positions,
        /** A vector of a value per channel, ready to be combined with a whole tensor. */
        broadcast: (vector) => (spatial ? graph.reshape(vector, [-1, 1, 1]) : vector),
        /** Means over the positions of each example and channel: (N, C). */
        means: (x) => (spatial ? graph.mean(x, [2, 3]) : x),
        /** Means of the products of two tensors over the positions of each example and channel: (N, C). */
        meanProducts(x, y) {
            if (!spatial)
                return graph.multiply(x, y);
            // Without fused products that would copy a tensor to turn it.
            if (!graph.form.fusedProducts)
                return graph.mean(graph.multiply(x, y), [2, 3]);
            const [rows, columns] = [x, y].map((tensor) => graph.reshape(tensor, [-1, 1, positions]));
            const sums = graph.product(rows, columns, { b: true });
            return graph.scale(graph.reshape(sums, [-1, channels]), 1 / positions);
        },
        /** x scale + shift, in one pass over a large tensor. */
        affine(x, scale, shift) {
            if (!spatial)
                return graph.add(graph.multiply(x, scale), shift);
            const statistics = [graph.filled(0, channels), graph.filled(1, channels)];
            return graph.op("BatchNormalization", [x, scale, shift, ...statistics], { epsilon: { float: 0 } });
        },
    };
}
//# sourceMappingURL=batch-normalization.js.map