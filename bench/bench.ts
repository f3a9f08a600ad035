import { cpus } from "node:os";
import { checksFigures } from "./checks";
import { designFigures } from "./design";
import { largeDesignFigures } from "./large-design";
import { layoutFigures } from "./layout";
import { loadFigures } from "./load";
import { longThreadFigures } from "./long-thread";
import { numbersFigures } from "./numbers";
import { pageFigures } from "./page";
import { scriptFigures } from "./scripts";
import { simulationFigures } from "./simulation";
import { turnFigures } from "./turn";

const measurements: Record<string, () => unknown> = {
  turn: turnFigures,
  scripts: scriptFigures,
  "long-thread": longThreadFigures,
  design: designFigures,
  "large-design": largeDesignFigures,
  load: loadFigures,
  checks: checksFigures,
  layout: layoutFigures,
  numbers: numbersFigures,
  page: pageFigures,
  simulation: simulationFigures,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in measurements));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". There are: ${Object.keys(measurements).join(", ")}.`);
  process.exit(2);
}

const figures: Record<string, unknown> = {};
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length === 0 || wanted.includes(name)) figures[name] = await measure();
}
const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? "unknown",
};
console.log(JSON.stringify({ machine, ...figures }, null, 2));
