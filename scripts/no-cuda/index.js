// When npm installs a checkout, onnxruntime-node's install script would download CUDA libraries from outside the npm
// registry. Nothing can tell it not to before it runs but what it loads first, by "overrides" in package.json: a setting in
// .npmrc does too, and newer npm remarks at each call that it does not know it. Run by hand the script downloads as ever;
// the real global-agent, which would find a proxy for that, is not missed.
exports.bootstrap = () => {
  const { env } = process;
  const isDecided = env.ONNXRUNTIME_NODE_INSTALL || env.npm_config_onnxruntime_node_install;
  if (env.npm_lifecycle_event && !isDecided) env.ONNXRUNTIME_NODE_INSTALL = "skip";
};
