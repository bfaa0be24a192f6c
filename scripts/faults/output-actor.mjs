// Runs coos7's commands one after the other, as the sweep of output folders asks for them: loading the modules takes longer
// than most of these commands do.
import { main } from "../../dist/src/cli/main.js";

// Each command listens to signals, as it may: on the command line it is the only one of its process.
process.setMaxListeners(0);
process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);

const said = [];
console.log = () => {};
console.warn = () => {};
console.error = (line) => said.push(String(line));
process.stderr.write = () => true;

process.on("message", async (argv) => {
  const code = await main(argv);
  process.send({ code, said: said.splice(0) }, () => {
    // A cancelled command's process ends, as it does on the command line.
    if (code === 130) process.exit(code);
  });
});
process.on("disconnect", () => process.exit());
process.send("ready");
