import type { Design } from "@/lib/design/schema";

type Deployment = Design["deployment"];
export type Stage = NonNullable<Deployment["stages"]>[number];
type Environment = NonNullable<Deployment["environments"]>[number];

const isProduction = ({ id, name = "", data }: Environment) =>
  data === "production" || /\bprod(uction)?\b/i.test(`${id} ${name}`);

/** Stages that put something where users are. */
export function listProductionStages({ deployment }: Design): Stage[] {
  const production = new Set((deployment.environments ?? []).filter(isProduction).map(({ id }) => id));
  return (deployment.stages ?? []).filter(({ environment }) => production.has(environment ?? ""));
}

/** Every stage that comes before another, whatever lies between; without `after` the list is the order. */
export function listEarlier({ deployment }: Design, stage: Stage): Stage[] {
  const stages = deployment.stages ?? [];
  const byId = new Map(stages.map((one) => [one.id, one]));
  const before = ({ id, after }: Stage) =>
    after ??
    stages
      .slice(
        0,
        stages.findIndex((one) => one.id === id),
      )
      .slice(-1)
      .map((one) => one.id);
  const found = new Map<string, Stage>();
  const pending = [...before(stage)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const one = byId.get(id);
    if (!one || found.has(id)) continue;
    found.set(id, one);
    pending.push(...before(one));
  }
  return [...found.values()];
}
