import type { DesignKind } from "./understanding";

interface Cue {
  kind: DesignKind;
  weight: number;
  words: RegExp;
}

const pipelineCues: readonly Cue[] = [
  {
    kind: "pipeline",
    weight: 3,
    words: /\b(ci ?\/ ?cd|continuous (integration|delivery|deployment)|release train|gitops)\b/gi,
  },
  { kind: "pipeline", weight: 2, words: /\b(delivery|deployment|build|release) pipelines?\b/gi },
  {
    kind: "pipeline",
    weight: 3,
    words:
      /\b(we releas(e|ing)|releas(e|es|ing) (every|each|once|twice|weekly|daily|monthly)|the releases? of (an?|the|our) ([\w-]+ ){0,4}(librar(y|ies)|packages?|sdk|apps?|firmware|products?))\b/gi,
  },
  {
    kind: "pipeline",
    weight: 2,
    words:
      /\b(signed (packages|binaries|images|artifacts)|(package|container|artifact) (index|registry)|publish(es|ed|ing)? (\w+ ){0,2}(packages?|releases?|versions?))\b/gi,
  },
  {
    kind: "pipeline",
    weight: 1,
    words: /\b(pilot (customers|users|sites|shops|tenants)|bring (that one|it|them) back)\b/gi,
  },
  {
    kind: "pipeline",
    weight: 2,
    words:
      /\b((database |schema )+(changes|migrations?) (for|of|to|are|must)|build, test|deploy\b[^.?!]{0,60}\bto \d+|releases? (a|the|our) (\w+ ){0,3}(librar(y|ies)|packages?|sdk|app|firmware))\b/gi,
  },
  {
    kind: "pipeline",
    weight: 2,
    words:
      /\b(ship (firmware|releases?|builds?)|signed builds?|terraform|infrastructure (changes|as code))\b/gi,
  },
  {
    kind: "pipeline",
    weight: 1,
    words:
      /\b(rollbacks?|roll(ed|ing)? (it |them )?(out|back)|go(es)? back if|deploy(s|ed|ing|ments?)?|staged rollout|rollouts?|feature flags?|hotfix\w*|artifacts?|canary|staging|rings?|drift detection|policy checks?|halt|test(s|ed|ing)?|train(ed|ing)? (a|the|and) )/gi,
  },
];

const integrationCues: readonly Cue[] = [
  {
    kind: "integration",
    weight: 3,
    words:
      /\b(systems?|platforms?|applications?|databases?)\b[^.?!]{0,40}\b(have to|has to|must|should|need to) (agree|match|exchange|talk|share|stay (consistent|aligned)|know)\b/gi,
  },
  {
    kind: "integration",
    weight: 2,
    words:
      /\bcan only (write|export|deliver|produce|send|read|import) (an? )?(\w+ )?(files?|csv|xml|reports?)\b/gi,
  },
  {
    kind: "integration",
    weight: 3,
    words:
      /\b(data ?flows?|integrat(e|es|ing|ion|ions)|synchroni[sz]\w*|in sync|etl|change data capture|connect(ing|s)? (our|the|my|an?|two|three|all)\b)/gi,
  },
  {
    kind: "integration",
    weight: 2,
    words:
      /\b(our|my|existing) (existing |old |current |core |legacy )*[\w-]* ?(erp|crm|sap|mainframe|record system|order system|banking system|finance system|warehouse system)\b/gi,
  },
  {
    kind: "integration",
    weight: 1,
    words:
      /\b(message queues?|brokers?|api gateways?|webhooks?|hl7|dicom|edi|sftp|csv files?|between (my|our|the)|(take|load|loaded|taken|import) (them |it )?in|nightly batch|reach(es)? every\w*|should (publish|send|forward|receive))\b/gi,
  },
  {
    kind: "integration",
    weight: 3,
    words:
      /\b(stream|replicate|copy|push|feed|forward|publish|send|capture)s?\s+(\w+\s+){0,2}(changes|data|events|records|rows|movements|updates)\s+(from|out of|between)\b/gi,
  },
  { kind: "integration", weight: 1, words: /\bgo(es)? (from|to) [^.]{3,80}\bto\b/gi },
];

const workflowCues: readonly Cue[] = [
  {
    kind: "workflow",
    weight: 2,
    words:
      /\b(workflows?|payroll|approvals?\b|approval process|business process(es)?|claims? handling|claims:|onboarding|offboarding|case handling|process automation)\b/gi,
  },
  {
    kind: "workflow",
    weight: 1,
    words:
      /\b(signatures|confirms? within|before (payment|payout|approval|release)|handle an? (\w+ ){1,3}(request|case|claim|complaint|application)|matched against|(lawyer|doctor|officer|manager|committee|board) (reviews?|decides?|signs?|checks?)|(reported|submitted|sent) to the (authority|regulator|court|tax office|insurer))/gi,
  },
  {
    kind: "workflow",
    weight: 1,
    words:
      /\b(approves?|sign(s|ed)? off|(?<!(?:password|file|package|device) )(human|person|manager|accountant|assessor|underwriter|reviewer|clerk)s? (decides?|approves?|must|for|checks?|reviews?)|within \w+ (working )?(hours|days)|escalat\w*|taken? back if|and then|before the first|across [A-Z]\w+, )/gi,
  },
];

const otherCues: readonly Cue[] = [
  {
    kind: "migration",
    weight: 4,
    words:
      /\b(move|moving|port|lift|bring|replatform)\b[^.?!]{0,80}\b(cobol|mainframes?|legacy|batch jobs|monolith|on-?prem\w*|data ?cent(er|re))\b[^.?!]{0,60}\bto\b/gi,
  },
  {
    kind: "migration",
    weight: 4,
    words:
      /\b(migrat(e|es|ing|ion)\b(?! (all|each|every|the|their|\d+)\b[^.?!,;]{0,20}\b(databases|schemas)\b(?![^.?!,;]*\b(to|into|from|off)\b))|strangler|(replac(e|es|ing)|retir(e|es|ing)|moderni[sz](e|es|ing)) (our|the|an?) [^.?!]{0,40}(legacy|mainframe|old|monolith)|(split|break|breaking|move|moving) (up )?(our|the|an?) [^.?!]{0,30}monolith|move (off|away from|from)\b[^.?!]{0,60}\bto\b)/gi,
  },
  {
    kind: "migration",
    weight: 4,
    words:
      /\bmov(e|ing) (our|the|an?|all) [^.?!,;]{1,60}?\b(off|out of|away from|from) [^.?!]{1,80}?\b(to|into|onto)\b/gi,
  },
  {
    kind: "system",
    weight: 2,
    words:
      /\b(platforms?|microservices?|marketplaces?|saas|web ?shops?|online (shop|store)|portals?|web ?sites?)\b/gi,
  },
  {
    kind: "system",
    weight: 2,
    words:
      /^(?:\w+ ){0,4}?(an?|our|the) (?:[\w-]+ ){0,3}(app|site|game|platform|portal|marketplace|saas|shop)\b/gi,
  },
  {
    kind: "system",
    weight: 1,
    words:
      /\b(app|apps|site|application|system for|we sell|backend|users?|customers?|game|an? (mobile|web)|services?)\b/gi,
  },
];

/** What a pipeline delivers or does with it: tests, rings and halts alone may be about blood or trains. */
const delivery =
  /\b(pipelines?|ci|cd|deploy\w*|releas\w*|roll(s|ed|ing)?[ -]?(it |them )?(back|out)s?|rollouts?|builds?|artifacts?|firmware|terraform|infrastructure|staging|canary|feature flags?|hotfix\w*|versions?|model|code|software|packages?|migrations?|schemas?)\b/i;

const step =
  /^(?:and |then |finally )*(?!(?:at|by|for|from|in|of|on|over|per|to|up|with|within|until|before|after|between|is|are|has|have|all|about|only)\b)[a-z]+ (?:an?|the|to|it|them|those|every|each|all|\d)(?![a-z])/;

/** "Find the cars, write to the owners, book a visit": clauses that begin with what is done, after a colon. */
function countSteps(text: string): number {
  const [, list = ""] = /:\s([\s\S]+)/.exec(text) ?? [];
  return (list.split(/[.?!]/)[0] ?? "").split(/,\s*(?:and |then )?/).filter((clause) => step.test(clause))
    .length;
}

const fewestSteps = 3;
const weightOfSteps = 3;

/** Forms of a word count once: what is tested and fails a test is one cue. */
const stemOf = (match: string) => match.toLowerCase().replace(/(?:ments?|ed|ing|s)$/, "");

const cues = [...pipelineCues, ...integrationCues, ...workflowCues, ...otherCues];

/** A blood bank tests, and a library lends for days: a single word of the trade makes neither kind. */
const leastFor: Partial<Record<DesignKind, number>> = { pipeline: 2, workflow: 2 };

/** Which kind of design a text asks for; null when nothing in it asks for one. */
export function findKind(text: string): DesignKind | null {
  const scores = new Map<DesignKind, number>();
  for (const { kind, weight, words } of cues) {
    const found = new Set([...text.matchAll(words)].map(([match]) => stemOf(match))).size;
    if (found > 0) scores.set(kind, (scores.get(kind) ?? 0) + weight * found);
  }
  if (!delivery.test(text)) scores.delete("pipeline");
  if (countSteps(text) >= fewestSteps) scores.set("workflow", (scores.get("workflow") ?? 0) + weightOfSteps);
  const best = [...scores]
    .filter(([kind, score]) => score >= (leastFor[kind] ?? 1))
    .sort(([, first], [, second]) => second - first)[0];
  return best?.[0] ?? null;
}
