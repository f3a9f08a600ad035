import { collections, type Design } from "@/lib/design/schema";

/** The place of an id in the model, as in `relations.pay` or `workflows.checkout.steps.reserve`. */
export function locate(design: Design, id: string): string | undefined {
  const [owner = "", part] = id.split("/");
  const collection = collections.find((name) => design[name].some((item) => item.id === owner));
  if (!collection) return undefined;
  if (part === undefined) return `${collection}.${owner}`;
  const lists: Partial<Record<string, string>> = {
    workflows: "steps",
    interfaces: "operations",
    channels: "messages",
  };
  return `${collection}.${owner}.${lists[collection] ?? ""}.${part}`;
}
