import { type DesignSize, generateDesign } from "../lib/design/generate-design";
import { computeNumbers } from "../lib/numbers/compute-numbers";
import { deriveFailures } from "../lib/numbers/failure/failure-matrix";
import { median, rounded } from "./median";

/** As dense as the designs of the other measurements: every component needs four others, so runs reach nearly all. */
const dense: DesignSize = { components: 500, relations: 2_000, workflows: 100 };
const sparse: DesignSize = { components: 500, relations: 600, workflows: 50 };
const many: DesignSize = { components: 100, relations: 400, workflows: 30 };
const runs = 9;

/** The middle of several runs, in milliseconds, after one that warms up. */
function measure(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return rounded(median(times));
}

function measureNumbers(size: DesignSize) {
  const design = generateDesign(size);
  const milliseconds = {
    /** How busy each component is, and what saturates first. */
    load: measure(() => computeNumbers(design)),
    /** With latency, availability and outcomes of every workflow. */
    whole: measure(() =>
      computeNumbers(design).workflows.map(({ latency, availability, saga }) => [
        latency,
        availability,
        saga,
      ]),
    ),
  };
  return { size, milliseconds };
}

function measureMatrix(size: DesignSize) {
  const design = generateDesign(size);
  return { size, milliseconds: measure(() => deriveFailures(design)) };
}

/** How long the arithmetic of a large design takes: its numbers, and what fails when. */
export const numbersFigures = () => ({
  dense: measureNumbers(dense),
  sparse: measureNumbers(sparse),
  failureMatrix: measureMatrix(many),
});
