import { applyPatch } from "./apply-patch";
import { type Component, type Design, emptyDesign, type Relation, type Workflow } from "./schema";

export interface DesignSize {
  components: number;
  relations: number;
  workflows: number;
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

const countTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const below = (random: Random, count: number) => Math.floor(random() * count);
const stepsEach = 8;
const kinds = ["service", "service", "service", "worker", "database", "cache", "gateway"] as const;

function component(index: number, random: Random): Component {
  const kind = kinds[index % kinds.length] ?? "service";
  return {
    id: `c-${index}`,
    name: `Component ${index}`,
    kind,
    responsibility: `Keeps part ${index} of the business and answers for it alone.`,
    technology: { name: kind === "database" ? "PostgreSQL" : "Node.js", why: "The team runs it already." },
    owner: `Team ${index % 12}`,
    exposure: "internal",
    replicas: { min: 2, max: 2 + below(random, 8) },
    availability: { value: 99.9, unit: "%", basis: "assumed" },
    capacity: { perReplica: { value: 50 + below(random, 200), unit: "/s", basis: "assumed" } },
  };
}

function relation(index: number, size: DesignSize, random: Random): Relation {
  const from = index % size.components;
  const to = (from + 1 + below(random, Math.max(size.components - 1, 1))) % size.components;
  return {
    id: `r-${index}`,
    from: `c-${from}`,
    to: `c-${to}`,
    mode: random() < 0.7 ? "sync" : "async",
    coupling: "hard",
    protocol: "HTTPS",
    purpose: `Asks for what part ${to} knows.`,
    encrypted: "tls",
    authn: "mtls",
    carries: [`d-${index % Math.max(size.components, 1)}`],
    timeout: { value: 200 + below(random, 800), unit: "ms", basis: "assumed" },
    retry: { max: 2, backoff: "exponential", jitter: "full" },
  };
}

function workflow(index: number, size: DesignSize, random: Random): Workflow {
  const steps = countTo(stepsEach).map((step) => ({
    id: `s-${step}`,
    kind: "call" as const,
    component: `c-${below(random, size.components)}`,
    ...(size.relations > 0 && { relation: `r-${below(random, size.relations)}` }),
    does: `Does part ${step} of the work.`,
    timeout: { value: 1, unit: "s", basis: "assumed" as const },
    ...(step + 1 < stepsEach && { next: [`s-${step + 1}`] }),
  }));
  return {
    id: `w-${index}`,
    name: `Workflow ${index}`,
    criticality: index % 5 === 0 ? "critical" : "medium",
    requirement: `R-${index}`,
    arrivals: { peak: { value: 1 + below(random, 50), unit: "/s", basis: "assumed" } },
    deadline: { value: 30, unit: "s", basis: "assumed" },
    steps,
  };
}

/** A valid design of any size; the same seed gives the same design. */
export function generateDesign(size: DesignSize, seed = 1): Design {
  const random = randomFrom(seed);
  const outcome = applyPatch(emptyDesign(), {
    set: { title: `Generated ${seed}`, kind: "system", status: "proposed" },
    upsert: {
      requirements: countTo(size.workflows).map((index) => ({
        id: `R-${index}`,
        kind: "functional",
        statement: `The system does thing ${index}.`,
        satisfiedBy: [`w-${index}`],
      })),
      components: countTo(size.components).map((index) => component(index, random)),
      relations: countTo(size.components > 0 ? size.relations : 0).map((index) =>
        relation(index, size, random),
      ),
      dataAssets: countTo(size.components).map((index) => ({
        id: `d-${index}`,
        name: `Data ${index}`,
        classification: "internal",
        systemOfRecord: `c-${index}`,
      })),
      workflows: countTo(size.components > 0 ? size.workflows : 0).map((index) =>
        workflow(index, size, random),
      ),
    },
  });
  if (!outcome.accepted)
    throw new Error(`generated a design that doesn't hold: ${JSON.stringify(outcome.errors[0])}`);
  return outcome.design;
}
