import type { ReactNode } from "react";
import type { Step } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { describeRetry } from "../describe-policy";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";
import { referencesTo } from "../reference-list";

interface StepFactsProps {
  workflowId: string;
  step: Step;
  names: Names;
}

function describeData({ reads, writes, publishes }: Step, names: Names): ReactNode {
  const [read, written, published] = [reads, writes, publishes].map((ids) => referencesTo(ids, names));
  return phrases(
    read && <>reads {read}</>,
    written && <>writes {written}</>,
    published && <>publishes to {published}</>,
  );
}

function describeCompensation({ undo, compensation }: Step, names: Names): ReactNode {
  if (!compensation) return undo === "impossible" ? "can't be undone" : null;
  const { does, component, relation, idempotency, timeout, retry } = compensation;
  const retried = describeRetry(retry);
  return phrases(
    does,
    component && (
      <>
        by <Reference id={component}>{names.get(component)}</Reference>
      </>
    ),
    relation && (
      <>
        over <Reference id={relation} />
      </>
    ),
    idempotency && `idempotency: ${idempotency}`,
    measured(timeout, "timeout"),
    retried && <>retried {retried}</>,
  );
}

const actions = {
  compensate: "compensate what was done",
  continue: "go on",
  "go-to": "go to",
  fail: "fail",
  "wait-for-human": "wait for a person",
};

function describeFailure(workflowId: string, { onFailure }: Step, names: Names): ReactNode {
  if (!onFailure) return null;
  const { action, to, note } = onFailure;
  const target = to && `${workflowId}/${to}`;
  return phrases(
    <>
      {action && actions[action]} {target && <Reference id={target}>{names.get(target) ?? to}</Reference>}
    </>,
    note,
  );
}

/** What a step touches, how long and how often it tries, and what undoes it. */
export function StepFacts({ workflowId, step, names }: StepFactsProps) {
  const { timeout, retry, maxIterations, idempotency, outbox, isolation, consistency } = step;
  return (
    <FactList>
      <Fact name="Data">{describeData(step, names)}</Fact>
      <QuantityFact name="Timeout" quantity={timeout} />
      <Fact name="Retry">{describeRetry(retry)}</Fact>
      <Fact name="Repeats">{maxIterations && `at most ${maxIterations} times`}</Fact>
      <Fact name="Compensation">{describeCompensation(step, names)}</Fact>
      <Fact name="On failure">{describeFailure(workflowId, step, names)}</Fact>
      <Fact name="Consistency">
        {phrases(
          consistency?.replaceAll("-", " "),
          idempotency && `idempotency: ${idempotency}`,
          outbox && `outbox: ${outbox.replaceAll("-", " ")}`,
          isolation && `isolation: ${isolation.replaceAll("-", " ")}`,
        )}
      </Fact>
    </FactList>
  );
}
