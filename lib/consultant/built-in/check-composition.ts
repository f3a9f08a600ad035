import { type CheckReport, checkDesign } from "@/lib/checks/check-design";
import { applyPatch } from "@/lib/design/apply-patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import { type Design, emptyDesign } from "@/lib/design/schema";
import type { Composition } from "./composition";

const mostRounds = 3;

/** The design that a composition becomes; null when the model refuses it. */
function toDesign({ facets, ...lists }: Composition): Design | null {
  const patch = resolveStated({ set: facets, upsert: lists }, "this-message");
  const outcome = applyPatch(emptyDesign(), patch);
  return outcome.accepted ? outcome.design : null;
}

const findErrors = ({ findings }: CheckReport) => findings.filter(({ severity }) => severity === "error");

/** The design after each fix that it takes; the same design when none of the errors has one. */
const applyFixes = (design: Design, report: CheckReport): Design =>
  findErrors(report).reduce((current, { fix }) => {
    const outcome = fix ? applyPatch(current, fix) : null;
    return outcome?.accepted ? outcome.design : current;
  }, design);

function mend(design: Design, rounds: number): Design {
  const mended = applyFixes(design, checkDesign(design));
  return mended === design || rounds <= 1 ? mended : mend(mended, rounds - 1);
}

const withStatus = (composition: Composition, status: Design["status"]): Composition => ({
  ...composition,
  facets: { ...composition.facets, status },
});

/** Only the collections that fixes are about; others stay as they were composed. */
function mendProposal(composition: Composition): Composition {
  const design = toDesign(composition);
  const mended = design && mend(design, mostRounds);
  if (!mended || mended === design) return composition;
  const { components, relations, interfaces, channels, workflows, objectives, dataAssets, boundaries } =
    mended;
  return {
    ...composition,
    ...{ components, relations, interfaces, channels, workflows, objectives, dataAssets, boundaries },
  };
}

/**
 * The composition with every error settled that a rule knows a fix for: too few replicas for the computed load,
 * a missing limit. It is held to account as a proposal, and called one only when no error is left.
 */
export function mendComposition(composition: Composition): Composition {
  const proposal = mendProposal(withStatus(composition, "proposed"));
  const design = toDesign(proposal);
  const isSound = design !== null && findErrors(checkDesign(design)).length === 0;
  return isSound ? proposal : withStatus(proposal, "sketch");
}

/** A composition that stays a sketch is told what keeps it from being a proposal. */
function countFindings(composition: Composition): string {
  const design = toDesign(withStatus(composition, "proposed"));
  if (!design) return "";
  const report = checkDesign(design);
  const errors = findErrors(report);
  const warnings = report.findings.filter(({ severity }) => severity === "warning");
  if (errors.length + warnings.length === 0) return "Lintel's checks find no error and no warning in it.";
  const named = [...errors, ...warnings].slice(0, 5).map(({ check, message }) => `${check}: ${message}`);
  const standing = errors.length > 0 ? " That keeps it a sketch until it is settled." : "";
  return `Lintel's checks find ${errors.length} errors and ${warnings.length} warnings in it. ${named.join(" ")}${standing}`;
}

const known = new WeakMap<Composition, string>();

/** What the rules still find in a composition, in a sentence or two; worked out once for each composition. */
export function describeChecks(composition: Composition): string {
  const text = known.get(composition) ?? countFindings(composition);
  known.set(composition, text);
  return text;
}
