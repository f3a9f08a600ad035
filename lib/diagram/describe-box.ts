import type { Design } from "@/lib/design/schema";

/** What is known of a box or a frame, to be read beside the diagram. */
export interface BoxDescription {
  title: string;
  /** The id of the item in the design; null where the box stands for the whole. */
  item: string | null;
  text: string;
  facts: readonly (readonly [name: string, text: string])[];
}

type Fact = readonly [name: string, text: string | undefined];

const known = (facts: readonly Fact[]) =>
  facts.flatMap(([name, text]) => (text ? [[name, text] as const] : []));

function describeComponent(design: Design, id: string): BoxDescription | undefined {
  const component = design.components.find((one) => one.id === id);
  if (!component) return undefined;
  const { name, kind, status, technology, owner, exposure, state, responsibility = "" } = component;
  const holders = design.boundaries.filter(({ contains = [] }) => contains.includes(id));
  const kept = design.dataAssets.filter(({ systemOfRecord }) => systemOfRecord === id);
  return {
    title: name,
    item: id,
    text: responsibility,
    facts: known([
      ["Kind", [kind, status].filter(Boolean).join(", ")],
      ["Technology", technology?.name],
      ["Owner", owner],
      ["Exposure", exposure],
      ["State", state],
      ["Inside", holders.map((one) => `${one.name ?? one.id} (${one.kind})`).join(", ")],
      ["Keeps", kept.map((asset) => asset.name).join(", ")],
    ]),
  };
}

function describeChannel({ channels, components }: Design, id: string): BoxDescription | undefined {
  const channel = channels.find((one) => one.id === id);
  if (!channel) return undefined;
  const { name, kind, description = "", broker, delivery, orderingKey } = channel;
  return {
    title: name ?? id,
    item: id,
    text: description,
    facts: known([
      ["Kind", kind],
      ["Broker", components.find((one) => one.id === broker)?.name],
      ["Delivery", delivery],
      ["Ordered by", orderingKey],
    ]),
  };
}

function describeBoundary({ boundaries }: Design, id: string): BoxDescription | undefined {
  const boundary = boundaries.find((one) => one.id === id);
  if (!boundary) return undefined;
  const { name, kind, description = "" } = boundary;
  return { title: name ?? id, item: id, text: description, facts: [["Kind", `${kind} boundary`]] };
}

function describeStage({ deployment }: Design, id: string): BoxDescription | undefined {
  const stage = deployment.stages?.find((one) => one.id === id);
  if (!stage) return undefined;
  const { name, does = "", artifact, tests = [], gate, rollback } = stage;
  return {
    title: name ?? id,
    item: id,
    text: does,
    facts: known([
      ["Artefact", artifact],
      ["Tests", tests.join(", ")],
      ["Gate", gate && [gate.kind, gate.condition].filter(Boolean).join(": ")],
      ["Approved by", gate?.approvers],
      ["Rollback", rollback?.how],
      ["Back when", rollback?.trigger],
    ]),
  };
}

function describeEnvironment({ deployment }: Design, id: string): BoxDescription | undefined {
  const environment = deployment.environments?.find((one) => one.id === id);
  if (!environment) return undefined;
  const { name, purpose = "", regions = [], data } = environment;
  return {
    title: name ?? id,
    item: id,
    text: purpose,
    facts: known([
      ["Regions", regions.join(", ")],
      ["Data", data],
    ]),
  };
}

function describeSystem({ title, summary = "" }: Design): BoxDescription {
  return { title: title ?? "The system", item: null, text: summary, facts: [] };
}

const insides: Record<string, (design: Design, id: string) => BoxDescription | undefined> = {
  boundary: describeBoundary,
  parts: describeComponent,
  stage: describeStage,
  environment: describeEnvironment,
  design: describeSystem,
};

/** What a box of a structural diagram stands for; nothing for an id that no diagram of the design has. */
export function describeBox(design: Design, boxId: string): BoxDescription | undefined {
  const [kind = "", id] = boxId.split("/");
  if (id === undefined) return describeComponent(design, boxId) ?? describeChannel(design, boxId);
  return insides[kind]?.(design, id);
}
