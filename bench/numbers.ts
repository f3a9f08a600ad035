import { type DesignSize, generateDesign } from "../lib/design/generate-design";
import { computeNumbers } from "../lib/numbers/compute-numbers";
import { deriveFailures } from "../lib/numbers/failure/failure-matrix";
import { measureWork } from "./measure-work";

/** As dense as the designs of the other measurements: every component needs four others, so runs reach nearly all. */
const dense: DesignSize = { components: 500, relations: 2_000, workflows: 100 };
const sparse: DesignSize = { components: 500, relations: 600, workflows: 50 };
const many: DesignSize = { components: 100, relations: 400, workflows: 30 };

function measureNumbers(size: DesignSize) {
  const design = generateDesign(size);
  const milliseconds = {
    /** How busy each component is, and what saturates first. */
    load: measureWork(() => computeNumbers(design)),
    /** With latency, availability and outcomes of every workflow. */
    whole: measureWork(() =>
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
  return { size, milliseconds: measureWork(() => deriveFailures(design)) };
}

/** How long the arithmetic of a large design takes: its numbers, and what fails when. */
export const numbersFigures = () => ({
  dense: measureNumbers(dense),
  sparse: measureNumbers(sparse),
  failureMatrix: measureMatrix(many),
});
