import type { Step } from "@/lib/design/schema";
import { furtherStageId } from "./pipeline-stages";
import { assumed } from "./quantity";

type Failure = NonNullable<Step["onFailure"]>;

const again: Step["retry"] = {
  max: 1,
  backoff: "fixed",
  base: assumed(30, "s"),
  cap: assumed(30, "s"),
  jitter: "full",
};

/** Tries of what must end one way or the other. */
export const patiently: Step["retry"] = {
  max: 5,
  backoff: "exponential",
  base: assumed(1, "s"),
  cap: assumed(1, "min"),
  jitter: "full",
};

const toldToTheAuthor: Failure = { action: "fail", note: "The author is told; nothing further is deployed" };

const nothingToUndo = (component: string): Step["compensation"] => ({
  does: "Nothing: what isn't promoted never runs.",
  component,
  idempotency: "natural",
});

interface Checked {
  id: string;
  name: string;
  component: string;
  relation: string;
  does: string;
  next: string[];
  minutes: number;
}

/** A stage that only looks: it changes nothing that runs. */
const checks = ({ minutes, ...step }: Checked): Step => ({
  ...step,
  kind: "call",
  timeout: assumed(minutes, "min"),
  role: "compensatable",
  undo: "reversible",
  compensation: nothingToUndo(step.component),
  idempotency: "natural",
  onFailure: toldToTheAuthor,
});

/** Build, tests and scan side by side. */
export const commitSteps: Step[] = [
  {
    ...checks({
      id: "build",
      name: "Build",
      component: "build-stage",
      relation: "build-stage-to-artifact-registry",
      does: "Builds one artifact, signs it, and stores it by its digest, which names it from here on",
      next: ["look"],
      minutes: 10,
    }),
    writes: ["artifact"],
    retry: again,
    isolation: "version-file",
  },
  {
    id: "look",
    name: "Test and scan side by side",
    kind: "parallel",
    component: "build-stage",
    next: ["test", "scan"],
    role: "compensatable",
    undo: "reversible",
    compensation: nothingToUndo("build-stage"),
    idempotency: "natural",
  },
  checks({
    id: "test",
    name: "Test",
    component: "test-stage",
    relation: "build-stage-to-test-stage",
    does: "Unit, component and contract tests of the artifact",
    next: ["to-staging"],
    minutes: 10,
  }),
  checks({
    id: "scan",
    name: "Scan",
    component: "scan-stage",
    relation: "build-stage-to-scan-stage",
    does: "Dependencies, image, secrets in code, licences",
    next: ["to-staging"],
    minutes: 10,
  }),
];

/** How a deploy to an environment is taken back. */
export const previousIn = (environment: string, stage: string, minutes: number): Step["compensation"] => ({
  does: `The previous digest back in ${environment}, by the same script; the schema stays`,
  component: stage,
  relation: `${stage}-to-${environment}`,
  idempotency: "natural",
  timeout: assumed(minutes, "min"),
});

/** The rehearsal: what is done in production is done here first, and taken back once. */
export function composeStagingSteps(further: readonly string[]): Step[] {
  const stages = further.map((name) => ({ id: furtherStageId(name), name }));
  const after = (index: number) => stages[index]?.id ?? "approve";
  return [
    {
      id: "to-staging",
      name: "Deploy to staging",
      kind: "call",
      component: "staging-deploy",
      relation: "staging-deploy-to-staging",
      does: "Expands the schema, deploys the digest, rolls back and deploys again",
      writes: ["release-record"],
      next: ["accept"],
      timeout: assumed(15, "min"),
      retry: again,
      role: "compensatable",
      undo: "by-compensation",
      compensation: previousIn("staging", "staging-deploy", 5),
      idempotency: "natural",
      isolation: "version-file",
      onFailure: { action: "compensate" },
    },
    {
      ...checks({
        id: "accept",
        name: "Accept",
        component: "acceptance-stage",
        relation: "staging-deploy-to-acceptance-stage",
        does: "Critical paths, the peak load, and the previous release on the new schema",
        next: [after(0)],
        minutes: 20,
      }),
      onFailure: { action: "compensate" },
    },
    ...stages.map(({ id, name }, index) => ({
      ...checks({
        id,
        name,
        component: id,
        relation: `acceptance-stage-to-${id}`,
        does: `${name} against staging`,
        next: [after(index + 1)],
        minutes: 30,
      }),
      onFailure: { action: "compensate" } as const,
    })),
  ];
}
