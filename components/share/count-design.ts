import type { Words } from "@/components/language/english";
import { fillCount } from "@/components/language/fill";
import type { Design } from "@/lib/design/schema";

const counted = ["requirements", "components", "decisions"] as const;

/** What a design holds, a few words for each kind that it has: "12 components". */
export const countDesign = (design: Design, { counts }: Words["activity"]): string[] =>
  counted
    .filter((collection) => design[collection].length > 0)
    .map((collection) => fillCount(counts[collection], design[collection].length));
