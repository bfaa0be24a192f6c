import { Coos7Error, errorMessage } from "../../../core/errors.js";
import { installedVersion } from "../../installed-version.js";
import { tf } from "../../tf.js";
import type { StartedBackend } from "./started-backend.js";

const PACKAGE = "webgpu";

/** Dawn's entry point: once it is collected as garbage, the devices made through it are gone. */
let dawn: GPU | undefined;

/** Limits of a device that tf.js makes use of; a device has the specification's minimum unless asked for more. */
const LIMITS = [
  "maxComputeWorkgroupStorageSize",
  "maxComputeWorkgroupsPerDimension",
  "maxStorageBufferBindingSize",
  "maxBufferSize",
  "maxComputeWorkgroupSizeX",
  "maxComputeInvocationsPerWorkgroup",
] as const;

/**
 * A GPU through Dawn, from the optional package `webgpu`: the fastest adapter that there is, which may be a
 * software one. Throws {@link Coos7Error} where there is none.
 */
export async function startWebgpu(): Promise<StartedBackend> {
  const version = installedVersion(PACKAGE);
  if (version === undefined)
    throw new Coos7Error(`the package ${PACKAGE} is not installed (npm install ${PACKAGE})`);
  const { gpu, adapter, device } = await openDevice(version);
  const { WebGPUBackend } = await import("@tensorflow/tfjs-backend-webgpu");
  let failure: string | undefined;
  device.addEventListener("uncapturederror", (event) => {
    failure ??= event.error.message.split("\n")[0];
    // Otherwise Dawn prints it, with a stack of its own.
    event.preventDefault();
  });
  void device.lost.then(({ message }) => {
    failure ??= `the device was lost (${message.split("\n")[0]})`;
  });
  const backend = withNavigator({ gpu }, () => new WebGPUBackend(device, adapter.info));
  tf.registerBackend("webgpu", () => backend);
  const { description, vendor, architecture } = adapter.info;
  const name = description || `${vendor} ${architecture}`.trim() || "unknown adapter";
  return {
    detail: `${PACKAGE} ${version}, ${name}`,
    software: adapter.info.isFallbackAdapter,
    failure: () => failure,
    stop() {
      tf.removeBackend("webgpu");
      device.destroy();
    },
  };
}

async function openDevice(version: string): Promise<{ gpu: GPU; adapter: GPUAdapter; device: GPUDevice }> {
  try {
    const { create, globals } = await import("webgpu");
    Object.assign(globalThis, globals);
    const gpu = (dawn ??= create([]));
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
    if (!adapter)
      throw new Error("no GPU, or none with a driver that is new enough (Vulkan, Metal or D3D12)");
    const requiredLimits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]]));
    return { gpu, adapter, device: await adapter.requestDevice({ requiredLimits }) };
  } catch (error) {
    const [reason] = errorMessage(error).split("\n");
    throw new Coos7Error(`${PACKAGE} ${version} finds no device: ${reason}`, { cause: error });
  }
}

/** Calls `work` with a browser's `navigator`, which tf.js looks for and others should not take Node for a browser by. */
function withNavigator<T>(navigator: object, work: () => T): T {
  const own = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
  try {
    return work();
  } finally {
    if (own) Object.defineProperty(globalThis, "navigator", own);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
}
