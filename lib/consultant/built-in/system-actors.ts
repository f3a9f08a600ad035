import type { Component } from "@/lib/design/schema";

export const people: Component = {
  id: "people",
  name: "Users",
  kind: "person",
  responsibility: "Use the system through its clients.",
  exposure: "internet",
};

export const onCall: Component = {
  id: "on-call",
  name: "Whoever is on call",
  kind: "person",
  responsibility:
    "Follows the runbooks: repairs and replays dead letters, decides cases that the rules can't.",
  exposure: "internal",
};

export const client: Component = {
  id: "client",
  name: "Web and mobile client",
  kind: "client",
  status: "planned",
  responsibility:
    "Shows and collects; keeps no rule that matters; sends an idempotency key with everything that changes something.",
  technology: {
    name: "Server-rendered web application",
    why: "One code base for browsers on every device; a native app can use the same API later.",
    alternatives: ["Single-page application", "Native apps"],
  },
  owner: "The product team",
  exposure: "internet",
  state: "stateless",
};
