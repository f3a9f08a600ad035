import type { Design } from "@/lib/design/schema";
import { assumed } from "./quantity";

const keptIn = {
  owner: "Platform on call",
  systemOfRecord: "artifact-registry",
} as const;

/** What a pipeline keeps: the bytes that run, and who let them. */
export const deliveryData: Design["dataAssets"] = [
  {
    id: "artifact",
    name: "Artifact",
    description: "One build, named by its digest, with signature, bill of materials and test results.",
    ...keptIn,
    classification: "internal",
    validation: ["The signature fits the digest", "Nothing is overwritten"],
    retention: assumed(1, "years"),
    deletion: { how: "expiry", within: assumed(30, "days"), reaches: ["artifact-registry"] },
  },
  {
    id: "release-record",
    name: "Release record",
    description: "Which digest ran where and when, who reviewed, approved and deployed it; append-only.",
    ...keptIn,
    classification: "internal",
    validation: ["Entries are chained by their hash"],
    retention: assumed(1, "years"),
    deletion: { how: "expiry", within: assumed(30, "days"), reaches: ["artifact-registry"] },
  },
];
