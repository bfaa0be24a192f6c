import { existsSync, readdirSync } from "node:fs";

/** The devices of ONNX Runtime: the CPU, and GPUs by four interfaces. */
export const DEVICES = ["cpu", "webgpu", "cuda", "dml", "coreml"] as const;
export type Device = (typeof DEVICES)[number];

/** Where ONNX Runtime has which. */
const PLATFORMS: Readonly<Record<Device, readonly NodeJS.Platform[]>> = {
  cpu: ["linux", "darwin", "win32"],
  webgpu: ["linux", "darwin", "win32"],
  cuda: ["linux"],
  dml: ["win32"],
  coreml: ["darwin"],
};

/** The devices that ONNX Runtime has for this platform, whether the machine has them or not. */
export function platformDevices(): Device[] {
  return DEVICES.filter((device) => PLATFORMS[device].includes(process.platform));
}

/** Of {@link platformDevices} the CPU and, where there is a GPU, its interfaces. */
export function likelyDevices(): Device[] {
  return platformDevices().filter((device) => device === "cpu" || hasGpu());
}

/**
 * Whether the machine has a GPU at all; without one, what WebGPU finds is a program on the CPU. Linux shows GPUs as
 * files; elsewhere there always is one.
 */
export function hasGpu(): boolean {
  if (process.platform !== "linux") return true;
  const inFolder = (folder: string, name: RegExp): boolean =>
    existsSync(folder) && readdirSync(folder).some((file) => name.test(file));
  return inFolder("/dev/dri", /^renderD/) || inFolder("/dev", /^(nvidia\d+|dxg)$/);
}
