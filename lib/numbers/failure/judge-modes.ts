import type { Design } from "@/lib/design/schema";
import { deriveFailures, type FailureKind, type FailureRow } from "./failure-matrix";

type Mode = Design["failureModes"][number];
type Rows = ReadonlyMap<string, FailureRow>;

/** What a failure mode takes away; nothing for those that leave everything up and do harm all the same. */
const kinds: Partial<Record<Mode["mode"], FailureKind>> = {
  crash: "down",
  partition: "down",
  overload: "down",
  dependency: "down",
  zone: "down",
  region: "down",
  slow: "slow",
};

const anyZone = "zone";

function deriveRows(design: Design, kind: FailureKind): Rows {
  const meant = design.failureModes.filter(({ mode }) => kinds[mode] === kind);
  if (meant.length === 0) return new Map();
  const only = new Set([
    ...meant.map(({ target }) => target),
    ...(meant.some(({ mode }) => mode === "zone") ? [anyZone] : []),
  ]);
  return new Map(deriveFailures(design, { kind, only }).rows.map((row) => [row.id, row]));
}

/** A zone that the model draws is that one; where only the region is drawn, it is any one of its zones. */
function findZone(rows: Rows, target: string): FailureRow | undefined {
  const row = rows.get(target);
  return row?.kind === "region" ? rows.get(anyZone) : row;
}

/** What each failure mode of a design does to the workflows, by its id, where that follows from the model. */
export function judgeFailureModes(design: Design): ReadonlyMap<string, FailureRow> {
  const rows = { down: deriveRows(design, "down"), slow: deriveRows(design, "slow") };
  const find = ({ target, mode }: Mode) => {
    const kind = kinds[mode];
    if (!kind) return undefined;
    return mode === "zone" ? findZone(rows[kind], target) : rows[kind].get(target);
  };
  return new Map(
    design.failureModes.flatMap((mode) => {
      const row = find(mode);
      return row ? [[mode.id, row] as const] : [];
    }),
  );
}
