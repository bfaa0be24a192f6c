import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shareRebuildTimer, type TimerHost } from "../../src/kernel/cells/rebuild-timer.js";

/** Keeps one timer, as tslab's converter does, and throws at a second. */
function hostOfOneTimer(): TimerHost & { fire(): void } {
  let pending: (() => void) | undefined;
  return {
    setTimeout(callback) {
      if (pending) throw new Error("Unexpected pending rebuildTimer");
      pending = callback;
      return callback;
    },
    fire() {
      pending!();
      pending = undefined;
    },
  };
}

describe("shareRebuildTimer", () => {
  it("runs all that is due, also what is set meanwhile, and nothing that was cleared", () => {
    const host = hostOfOneTimer();
    shareRebuildTimer(host);
    const ran: string[] = [];
    const rebuild = (): void => void ran.push("rebuild");
    const cleared = host.setTimeout!(() => ran.push("cleared"), 250);
    host.setTimeout!(() => {
      ran.push("look again");
      host.setTimeout!(rebuild, 250);
    }, 250);
    host.clearTimeout!(cleared);
    host.fire();
    assert.deepEqual(ran, ["look again", "rebuild"]);
    host.setTimeout!(rebuild, 250);
    host.fire();
    assert.deepEqual(ran, ["look again", "rebuild", "rebuild"]);
  });
});
