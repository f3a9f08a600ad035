import type { Words } from "@/components/language/english";
import { fillCount } from "@/components/language/fill";

const read = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/** How much a patch that is still arriving holds so far, in words: "4 components, 3 relations". */
export function countItems(partialPatch: unknown, { counts }: Words["activity"]): string {
  const upsert = read(partialPatch, "upsert");
  return Object.entries(counts)
    .flatMap(([collection, counted]) => {
      const items = read(upsert, collection);
      return Array.isArray(items) && items.length > 0 ? [fillCount(counted, items.length)] : [];
    })
    .join(", ");
}
