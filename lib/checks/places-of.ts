import { type Collection, collections, type Design } from "@/lib/design/schema";

const partLists: Partial<Record<Collection, string>> = {
  workflows: "steps",
  interfaces: "operations",
  channels: "messages",
};

/** Finds the place of an id in the model, as in `relations.pay` or `workflows.checkout.steps.reserve`. */
export function placesOf(design: Design): (id: string) => string | undefined {
  const homes = new Map<string, Collection>();
  for (const name of collections.toReversed()) {
    for (const { id } of design[name]) homes.set(id, name);
  }
  return (id) => {
    const [owner = "", part] = id.split("/");
    const home = homes.get(owner);
    if (!home) return undefined;
    return part === undefined ? `${home}.${owner}` : `${home}.${owner}.${partLists[home] ?? ""}.${part}`;
  };
}
