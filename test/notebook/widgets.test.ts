import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Published } from "../../src/kernel/runner/client.js";
import { giveBuffers, takeBuffers } from "../../src/notebook/widgets/model.js";
import { sleep, TestKernel } from "../kernel/test-kernel.js";

type State = Record<string, unknown>;
const VIEW = "application/vnd.jupyter.widget-view+json";

/** The models that a page would have, by what the kernel tells it. */
class Page {
  readonly models = new Map<string, State>();
  readonly #looks = new Set<() => void>();

  constructor(readonly kernel: TestKernel) {
    kernel.client.subscribe((message) => this.#take(message));
  }

  #take({ type, content, buffers, metadata }: Published): void {
    const id = String(content.comm_id);
    const data = content.data as { state?: State; method?: string; buffer_paths?: unknown };
    if (type === "comm_open" && content.target_name === "jupyter.widget") {
      assert.equal(metadata.version, "2.1.0");
      this.models.set(id, giveBuffers(data.state!, data.buffer_paths, buffers));
    } else if (type === "comm_msg" && data.method === "update")
      this.models.set(id, {
        ...this.models.get(id),
        ...giveBuffers(data.state!, data.buffer_paths, buffers),
      });
    else if (type === "comm_close") this.models.delete(id);
    for (const look of this.#looks) look();
  }

  /** The last model of this name. */
  id(name: string): string {
    return [...this.models].filter(([, state]) => state._model_name === name).at(-1)![0];
  }

  /** Resolves when a model is as `wanted` says. */
  until(id: string, wanted: (state: State) => boolean): Promise<State> {
    return new Promise((resolve) => {
      const look = (): void => {
        const state = this.models.get(id);
        if (!state || !wanted(state)) return;
        this.#looks.delete(look);
        resolve(state);
      };
      this.#looks.add(look);
      look();
    });
  }

  change(id: string, state: State): Promise<void> {
    return this.kernel.comm("comm_msg", { comm_id: id, data: { method: "update", state, buffer_paths: [] } })
      .idle;
  }
}

/** The text of what an Output model shows. */
function textsOf(state: State): string[] {
  return (state.outputs as { text?: string; evalue?: string; data?: Record<string, string> }[]).map(
    ({ text, evalue, data }) => text ?? evalue ?? data!["text/plain"]!,
  );
}

describe("widgets", () => {
  let kernel: TestKernel;
  let page: Page;
  const live = (code: string) => kernel.run(code, { allow_stdin: true });
  before(async () => {
    kernel = await TestKernel.start();
    page = new Page(kernel);
    const imported = await live(
      "import { button, hbox, interact, output, rangeSlider, select, slider, text, toggle, vbox, widget } from 'coos7/notebook'",
    );
    assert.equal(imported.reply.status, "ok");
  });
  after(() => kernel.stop());
  beforeEach(() => page.models.clear());

  const shownBy = (run: Awaited<ReturnType<typeof live>>, at = 0) =>
    run.outputs.filter(({ type }) => type === "display_data" || type === "execute_result")[at]!.content
      .data as Record<string, unknown>;

  it("are ipywidgets' own models, and follow what the page sets", async () => {
    const table = [
      ["slider({ min: 0, max: 4, label: 'severity' })", "IntSlider", { value: 3 }, "3"],
      [
        "slider({ min: 0, max: 1, step: 0.1, value: 0.5 })",
        "FloatSlider",
        { value: 0.30000000000000004 },
        "0.3",
      ],
      ["rangeSlider({ min: 0, max: 9 })", "IntRangeSlider", { value: [2, 7] }, "[ 2, 7 ]"],
      ["select({ options: ['ER', 'Golgi'] })", "Dropdown", { index: 1 }, "'Golgi'"],
      ["select({ options: { a: 10, b: 20 }, value: 20 })", "Dropdown", { index: 0 }, "10"],
      ["toggle({ label: 'log' })", "Checkbox", { value: true }, "true"],
      ["text({ label: 'name' })", "Text", { value: "plate 3" }, "'plate 3'"],
    ] as const;
    for (const [code, name, state, value] of table) {
      const run = await live(
        `const control = ${code}; const heard: unknown[] = []; control.onChange((v: unknown) => heard.push(v)); control`,
      );
      const data = shownBy(run);
      const id = page.id(`${name}Model`);
      assert.deepEqual(data[VIEW], { version_major: 2, version_minor: 0, model_id: id }, code);
      assert.ok(data["text/html"] && data["text/plain"], code);
      await page.change(id, state);
      assert.equal((await kernel.run("control.value")).value, value, code);
      assert.equal((await kernel.run("heard.length")).value, "1", code);
    }
  });

  it("take no value from the page that they cannot have, and put the page right", async () => {
    await live("const limited = slider({ min: 0, max: 4, value: 2 })");
    const id = page.id("IntSliderModel");
    for (const value of [9, -1, "3", null, Number.NaN, {}]) {
      page.models.get(id)!.value = value;
      await page.change(id, { value });
      await page.until(id, (state) => state.value === 2);
    }
    await page.change(id, { no_such_trait: 1, __proto__: { x: 1 } });
    assert.equal((await kernel.run("limited.value")).value, "2");
    assert.match(
      String((await kernel.run("limited.value = 7")).reply.evalue),
      /expected a number from 0 to 4 but found 7/,
    );
    await kernel.run("limited.value = 4");
    await page.until(id, (state) => state.value === 4);
  });

  it("say what is wrong with their options", async () => {
    const table = [
      ["slider({ min: 4, max: 0 })", /min below max, but found 4 and 0/],
      ["slider({ min: 0, max: 4, step: 0 })", /expected step to be a number above 0 but found 0/],
      ["slider({ min: 0, max: 4, value: 5 })", /expected value to be from 0 to 4 but found 5/],
      ["rangeSlider({ min: 0, max: 4, value: [3, 1] })", /the lower first but found \[3,1\]/],
      ["select({ options: [] })", /expected at least one option but found none/],
      ["interact(() => 1, {})", /expected at least one control but found none/],
    ] as const;
    for (const [code, message] of table) assert.match(String((await live(code)).reply.evalue), message, code);
  });

  it("have buttons that call, boxes that hold, outputs that show, and models that a page can ask for again", async () => {
    await live(
      "let pressed = 0; const press = button({ label: 'Draw' }); press.onClick(() => { pressed++; console.log('pressed') }); const out = output(); const both = vbox([hbox([press]), out]); both",
    );
    const id = page.id("ButtonModel");
    const click = kernel.comm("comm_msg", {
      comm_id: id,
      data: { method: "custom", content: { event: "click" } },
    });
    await click.idle;
    assert.equal((await kernel.run("pressed")).value, "1");
    assert.equal(kernel.outputsOf(click.id).at(-1)!.content.text, "pressed\n");
    const outId = page.id("OutputModel");
    await kernel.run("await out.show('a text', { 'text/html': '<b>bold</b>' })");
    assert.deepEqual(textsOf(page.models.get(outId)!), ["a text", "bold"]);
    await kernel.run("await out.capture(() => { console.log('printed'); return 5 })");
    assert.deepEqual(textsOf(page.models.get(outId)!), ["printed\n", "5"]);
    const asked = kernel.next(({ type, content }) => type === "comm_msg" && content.comm_id === outId);
    kernel.comm("comm_msg", { comm_id: outId, data: { method: "request_state" } });
    const { state } = (await asked).content.data as { state: State };
    assert.equal(state._model_name, "OutputModel");
    const answered = kernel.next(({ type, content }) => type === "comm_msg" && content.comm_id === "all");
    kernel.comm("comm_open", { comm_id: "all", target_name: "jupyter.widget.control", data: {} });
    kernel.comm("comm_msg", { comm_id: "all", data: { method: "request_states" } });
    const { method, states } = (await answered).content.data as {
      method: string;
      states: Record<string, State>;
    };
    assert.equal(method, "update_states");
    assert.equal(states[outId]!.model_name, "OutputModel");
    assert.deepEqual((states[id]!.state as State).description, "Draw");
  });

  it("speak anywidget's protocol, with bytes as buffers and messages that are no state", async () => {
    await live(
      "const own = widget({ esm: 'export default {}', css: 'p {}', state: { count: 1, pixels: new Uint8Array([1, 2, 3]) } }); own.onChange((changed) => console.log(changed)); own.onMessage((content, buffers) => own.send({ got: content }, [...buffers])); own",
    );
    const id = page.id("AnyModel");
    const state = page.models.get(id)!;
    assert.equal(state._esm, "export default {}");
    assert.equal(state._view_name, "AnyView");
    assert.equal(state._model_module, "anywidget");
    assert.deepEqual(Buffer.from(state.pixels as Uint8Array), Buffer.of(1, 2, 3));
    await page.change(id, { count: 5 });
    assert.equal((await kernel.run("own.state.count")).value, "5");
    const back = kernel.next(
      ({ type, content }) => type === "comm_msg" && (content.data as State).method === "custom",
    );
    kernel.comm(
      "comm_msg",
      { comm_id: id, data: { method: "custom", content: { hello: 1 } } },
      { buffers: [Uint8Array.of(9)] },
    );
    const message = await back;
    assert.deepEqual((message.content.data as State).content, { got: { hello: 1 } });
    assert.deepEqual([...message.buffers[0]!], [9]);
  });

  it("leave no model behind when they are closed", async () => {
    const count = async () =>
      Object.keys(
        (await kernel.ask("comm_info_request", { target_name: "jupyter.widget" })).content.comms as object,
      ).length;
    const openAndClose = (times: number) =>
      live(
        `for (let i = 0; i < ${times}; i++) interact(({ x }) => x, { x: slider({ min: 0, max: 3 }) }).close()`,
      );
    // The first one leaves the model that brings plotly, for all of them.
    await openAndClose(1);
    const before = await count();
    await openAndClose(200);
    assert.equal(await count(), before);
  });

  describe("interact", () => {
    it("redraws with each value, shows what is printed and displayed too, and ends with the last value", async () => {
      const run = await live(
        "let drawn = 0; interact(({ x, name }) => { drawn++; console.log('x', x); return name + ' ' + x }, { x: slider({ min: 0, max: 100 }), name: select({ options: ['a', 'b'] }) })",
      );
      assert.equal(run.reply.status, "ok");
      const [id, outId] = [page.id("IntSliderModel"), outputOf(page)];
      assert.equal(page.models.get(id)!.description, "x");
      assert.deepEqual(textsOf(page.models.get(outId)!), ["x 0\n", "a 0"]);
      const idles = Array.from({ length: 50 }, (_, i) => page.change(id, { value: i + 1 }));
      await Promise.all(idles);
      await page.until(outId, (state) => textsOf(state).includes("a 50"));
      await page.change(page.id("DropdownModel"), { index: 1 });
      await page.until(outId, (state) => textsOf(state).includes("b 50"));
    });

    it("stops what has become stale, and shows nothing of it", async () => {
      await live(
        "const stopped: number[] = [], ended: number[] = []; interact(async ({ x }, { signal }) => { signal.addEventListener('abort', () => stopped.push(x)); await new Promise((r) => setTimeout(r, x === 1 ? 30_000 : 5)); ended.push(x); return 'drawn ' + x }, { x: slider({ min: 0, max: 9 }) })",
      );
      const [id, outId] = [page.id("IntSliderModel"), outputOf(page)];
      const seen: string[] = [];
      void page.until(outId, (state) => {
        seen.push(...textsOf(state));
        return false;
      });
      await page.change(id, { value: 1 });
      await page.change(id, { value: 2 });
      await page.until(outId, (state) => textsOf(state)[0] === "drawn 2");
      assert.ok(!seen.includes("drawn 1"));
      assert.equal((await kernel.run("[stopped, ended]")).value, "[ [ 1 ], [ 0, 2 ] ]");
    });

    it("shows the error of a drawing and goes on with the next, also after an endless one was interrupted", async () => {
      const folder = mkdtempSync(join(tmpdir(), "coos7-widgets-"));
      const began = join(folder, "began");
      await live(
        `import { writeFileSync } from "node:fs"; interact(({ x }) => { if (x === 1) throw new RangeError('no such plate'); if (x === 2) writeFileSync(${JSON.stringify(began)}, ""); while (x === 2); return 'drawn ' + x }, { x: slider({ min: 0, max: 9 }) })`,
      );
      const [id, outId] = [page.id("IntSliderModel"), outputOf(page)];
      await page.change(id, { value: 1 });
      await page.until(outId, (state) => textsOf(state)[0] === "no such plate");
      const stuck = page.change(id, { value: 2 });
      while (!existsSync(began)) await sleep(5);
      rmSync(folder, { recursive: true });
      await kernel.interrupt();
      await stuck;
      await page.until(outId, (state) => /interrupted/.test(textsOf(state)[0]!));
      await page.change(id, { value: 3 });
      await page.until(outId, (state) => textsOf(state)[0] === "drawn 3");
    });

    it("with frames keeps results and draws the neighbours ahead", async () => {
      await live(
        "const calls: number[] = []; interact(async ({ x }) => { calls.push(x); return 'drawn ' + x }, { x: slider({ min: 0, max: 9, value: 5 }) }, { frames: true })",
      );
      const [id, outId] = [page.id("IntSliderModel"), outputOf(page)];
      for (const value of [6, 5, 6]) {
        await page.change(id, { value });
        await page.until(outId, (state) => textsOf(state)[0] === `drawn ${value}`);
      }
      let calls = "";
      while (!/9/.test(calls)) calls = (await kernel.run("calls")).value!;
      const numbers = calls.match(/\d/g)!;
      assert.equal(new Set(numbers).size, numbers.length, calls);
    });

    it("redraws a plotly figure by its numbers, and keeps a picture of the first state beside it", async () => {
      const run = await live(
        "import { figures } from 'coos7'; interact(({ x }) => figures.distributionsFigure({ groups: [{ name: 'n', series: 's', values: Float32Array.of(1, 2, x) }], axis: 'a', title: 't', data: { simulated: true } }), { x: slider({ min: 3, max: 9 }) })",
      );
      const outId = outputOf(page);
      const html = (state: State) =>
        (state.outputs as { data: Record<string, string> }[])[0]!.data["text/html"]!;
      const before = html(page.models.get(outId)!);
      assert.match(before, /^<coos7-figure place=/);
      await page.change(page.id("IntSliderModel"), { value: 9 });
      await page.until(outId, (state) => html(state) !== before);
      const updates = run.outputs.filter(({ type }) => type === "update_display_data");
      const data = updates.at(-1)!.content.data as Record<string, string>;
      assert.match(data["text/html"]!, /<img/);
      assert.ok(data["image/png"]!.length > 1000);
      assert.match(data["text/plain"]!, /npx coos7 lab/);
    });
  });

  describe("where nobody can move them", () => {
    it("open no comm, and leave a picture, or frames to move through, and how to make it live", async () => {
      const opened: unknown[] = [];
      const quiet = await TestKernel.start();
      try {
        quiet.client.subscribe(({ type }) => type === "comm_open" && opened.push(type));
        await quiet.run("import { interact, select, slider } from 'coos7/notebook'");
        const data = (run: Awaited<ReturnType<typeof live>>) =>
          run.outputs.find(({ type }) => type === "update_display_data")!.content.data as Record<
            string,
            string
          >;
        const one = data(
          await quiet.run("interact(({ x }) => '<b>' + x + '</b>', { x: slider({ min: 0, max: 3 }) })"),
        );
        assert.match(one["text/html"]!, /<b>0<\/b>[\s\S]*npx coos7 lab/);
        const many = data(
          await quiet.run(
            "interact(({ x, c }) => '<b>' + c + x + '</b>', { x: slider({ min: 0, max: 3 }), c: select({ options: ['p', 'q'] }) }, { frames: true })",
          ),
        );
        const pages = JSON.parse(/const pages = (\{.*\});/.exec(many["text/html"]!)![1]!) as State;
        assert.equal(Object.keys(pages).length, 8);
        assert.deepEqual(pages["2,1"], ["<b>q2</b>"]);
        const shown = await quiet.run("slider({ min: 0, max: 3, label: 'x' })");
        assert.deepEqual(Object.keys(shownBy(shown)).sort(), ["text/html", "text/plain"]);
        const failed = await quiet.run(
          "interact(() => { throw new RangeError('gone') }, { x: slider({ min: 0, max: 3 }) })",
        );
        assert.equal(failed.reply.ename, "RangeError");
        assert.deepEqual(opened, []);
      } finally {
        await quiet.stop();
      }
    });
  });
});

/** The Output model that a drawing is in: the last but for the one that brings plotly. */
function outputOf(page: Page): string {
  const outputs = [...page.models].filter(
    ([, { _model_name, outputs }]) =>
      _model_name === "OutputModel" && !JSON.stringify(outputs ?? []).includes("customElements.define"),
  );
  return outputs.at(-1)![0];
}

describe("binary parts of a model's state", () => {
  it("are taken out at any depth, and come back where they were", () => {
    const bytes = Uint8Array.of(1, 2);
    const state = { a: bytes, list: [1, bytes, { deep: bytes }], none: null, text: "x" };
    const { plain, paths, buffers } = takeBuffers(state);
    assert.deepEqual(plain, { list: [1, null, {}], none: null, text: "x" });
    assert.deepEqual(paths, [["a"], ["list", 1], ["list", 2, "deep"]]);
    assert.deepEqual(giveBuffers(plain, paths, buffers), state);
  });

  it("at places that are not there are left out", () => {
    const paths = [["x", "y"], [], "a", ["__proto__", "polluted"], ["__proto__"], [0]];
    const given = giveBuffers(
      { a: 1 },
      paths,
      paths.map(() => Uint8Array.of(1)),
    );
    assert.deepEqual(Object.keys(given).sort(), ["0", "a"]);
    assert.equal(({} as State).polluted, undefined);
  });
});
