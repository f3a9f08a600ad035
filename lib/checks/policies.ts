import type { Relation, Step } from "@/lib/design/schema";
import type { Facts } from "./facts";
import type { Link } from "./link";
import { secondsOf } from "./measure";

export type Retry = NonNullable<Relation["retry"]>;

/** A retry policy with the place where it stands. */
export interface PlacedRetry {
  target: string;
  path: string;
  retry: Retry;
  /** A patch that changes the policy. */
  patch(retry: Retry): object;
}

const retriesOfStep = (workflow: string, step: Step): PlacedRetry[] => {
  const place = { target: `${workflow}/${step.id}`, path: `workflows.${workflow}.steps.${step.id}` };
  const patchStep = (change: object) => ({
    upsert: { workflows: [{ id: workflow, steps: [{ id: step.id, ...change }] }] },
  });
  const { retry, compensation } = step;
  return [
    ...(retry
      ? [{ ...place, retry, path: `${place.path}.retry`, patch: (to: Retry) => patchStep({ retry: to }) }]
      : []),
    ...(compensation?.retry
      ? [
          {
            ...place,
            retry: compensation.retry,
            path: `${place.path}.compensation.retry`,
            patch: (to: Retry) => patchStep({ compensation: { ...compensation, retry: to } }),
          },
        ]
      : []),
  ];
};

/** Every retry policy of a design that tries at least once more. */
export const listRetries = ({ design }: Facts): PlacedRetry[] =>
  [
    ...design.relations.flatMap(({ id, retry }): PlacedRetry[] =>
      retry
        ? [
            {
              target: id,
              path: `relations.${id}.retry`,
              retry,
              patch: (to) => ({ upsert: { relations: [{ id, retry: to }] } }),
            },
          ]
        : [],
    ),
    ...design.workflows.flatMap(({ id, steps = [] }) => steps.flatMap((step) => retriesOfStep(id, step))),
  ].filter(({ retry }) => retry.max > 0);

export const attemptsOf = ({ relation }: Link): number => 1 + (relation.retry?.max ?? 0);

/** Where the callee's own limit is shorter, the caller hears of it earlier. */
export const timeoutOf = ({ relation, to }: Link): number | undefined =>
  secondsOf(relation.timeout) ?? secondsOf(to.operation?.timeout);
