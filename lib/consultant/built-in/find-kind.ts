import type { DesignKind } from "./understanding";

const cues: readonly { kind: DesignKind; weight: number; words: RegExp }[] = [
  {
    kind: "pipeline",
    weight: 3,
    words: /\b(ci ?\/ ?cd|continuous (integration|delivery|deployment)|release train)\b/gi,
  },
  { kind: "pipeline", weight: 2, words: /\b(delivery|deployment|build|release) pipeline\b/gi },
  {
    kind: "pipeline",
    weight: 1,
    words:
      /\b(rollbacks?|deployments?|staged rollout|feature flags?|hotfix\w*|artifacts?|canary|staging)\b/gi,
  },
  {
    kind: "integration",
    weight: 3,
    words:
      /\b(data ?flows?|integrat(e|es|ing|ion|ions)|synchroni[sz]\w*|keep \w+ in sync|etl|change data capture)\b/gi,
  },
  {
    kind: "integration",
    weight: 1,
    words: /\b(message queues?|brokers?|api gateways?|webhooks?|hl7|edi|between (my|our|the))\b/gi,
  },
  { kind: "integration", weight: 1, words: /\bgo(es)? (from|to) [^.]{3,80}\bto\b/gi },
  {
    kind: "workflow",
    weight: 2,
    words:
      /\b(workflows?|payroll|approval process|business process|approve within|claims? handling|onboarding process)\b/gi,
  },
  {
    kind: "migration",
    weight: 3,
    words:
      /\b(migrat(e|ing|ion) (from|off|our|the|to|away)|strangler|replace (our|the) (legacy|mainframe|old))\b/gi,
  },
  {
    kind: "system",
    weight: 2,
    words: /\b(platform|microservices?|marketplace|saas|web ?shop|online (shop|store))\b/gi,
  },
  { kind: "system", weight: 1, words: /\b(app|site|application|system|service)\b/gi },
];

/** Which kind of design a text asks for; null when nothing in it asks for one. */
export function findKind(text: string): DesignKind | null {
  const scores = new Map<DesignKind, number>();
  for (const { kind, weight, words } of cues) {
    const found = new Set([...text.matchAll(words)].map(([match]) => match.toLowerCase())).size;
    if (found > 0) scores.set(kind, (scores.get(kind) ?? 0) + weight * found);
  }
  const best = [...scores].sort(([, first], [, second]) => second - first)[0];
  return best?.[0] ?? null;
}
