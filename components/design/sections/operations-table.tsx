import type { ReactNode } from "react";
import type { Operation } from "@/lib/design/schema";
import { anchorOf, Reference } from "../anchor";
import type { Names } from "../design-names";
import { phrases } from "../phrases";
import { measured } from "../quantity";
import { Cell, ColumnHead, RowHead, ScrollTable } from "../scroll-table";

interface OperationProps {
  /** The interface that the operation belongs to. */
  owner: string;
  operation: Operation;
  names: Names;
}

const link = (id: string | undefined, names: Names) =>
  id && (
    <Reference key={id} id={id}>
      {names.get(id)}
    </Reference>
  );

function Call({ operation: { verb, path, channel }, names }: Omit<OperationProps, "owner">) {
  return (
    <span data-preview="line" className="font-mono text-xs">
      {verb && <span className="font-semibold">{verb} </span>}
      <span className="break-all">{path}</span>
      {channel && link(channel, names)}
    </span>
  );
}

function describeGuards({ auth, authz, rateLimit, audit }: Operation): ReactNode {
  return phrases(
    auth && (auth === "none" ? "open to all" : auth),
    authz && authz !== "none" && `by ${authz}`,
    measured(rateLimit?.limit, "", rateLimit?.per && `per ${rateLimit.per}`),
    audit && audit !== "none" && `audit ${audit}`,
  );
}

function describeBehaviour(operation: Operation): ReactNode {
  const { effect, idempotency, returns, pagination, timeout } = operation;
  return phrases(
    effect,
    idempotency && `idempotency: ${idempotency}`,
    returns && `returns ${returns}`,
    pagination && pagination.style !== "none" && `${pagination.style} pages`,
    pagination?.maxItems && `at most ${pagination.maxItems}`,
    measured(timeout, "within"),
  );
}

function Errors({ errors, names }: { errors: NonNullable<Operation["errors"]>; names: Names }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {errors.map(({ code, when, retry, schema }) => (
        <li key={`${code} ${when}`}>
          <span className="font-mono text-xs">{code}</span>{" "}
          {phrases(when, retry && `retry ${retry.replaceAll("-", " ")}`, link(schema, names))}
        </li>
      ))}
    </ul>
  );
}

function Parameters({ parameters }: { parameters: NonNullable<Operation["parameters"]> }) {
  return parameters.map(({ name, in: place, type, need }) => (
    <span key={`${place} ${name}`} className="block">
      <span className="font-mono text-xs">{name}</span>{" "}
      <span className="text-soft text-xs">{[place, type, need].filter(Boolean).join(", ")}</span>
    </span>
  ));
}

function OperationRow({ owner, operation, names }: OperationProps) {
  const { id, summary, request, response, errors, parameters } = operation;
  return (
    <tr id={anchorOf(`${owner}/${id}`)} data-kind="operation" className="target-mark scroll-mt-16">
      <RowHead className="min-w-40 font-normal">
        <Call operation={operation} names={names} />
        <span data-preview="title" className="block">
          {summary ?? id}
        </span>
        <span className="text-faint font-mono text-xs">{id}</span>
      </RowHead>
      <Cell className="min-w-32">
        {parameters && <Parameters parameters={parameters} />}
        {request && <span className="block">takes {link(request, names)}</span>}
        {response && <span className="block">gives {link(response, names)}</span>}
      </Cell>
      <Cell className="min-w-40">
        <span className="block">{describeBehaviour(operation)}</span>
        <span className="block">{describeGuards(operation)}</span>
      </Cell>
      <Cell className="min-w-44">{errors && <Errors errors={errors} names={names} />}</Cell>
    </tr>
  );
}

interface OperationsTableProps {
  owner: string;
  label: string;
  operations: readonly Operation[];
  names: Names;
}

const head = (
  <>
    <ColumnHead>Operation</ColumnHead>
    <ColumnHead>Data</ColumnHead>
    <ColumnHead>Behaviour and guards</ColumnHead>
    <ColumnHead>Errors</ColumnHead>
  </>
);

/** What an interface does, one operation a row. */
export function OperationsTable({ owner, label, operations, names }: OperationsTableProps) {
  return (
    <ScrollTable label={label} head={head}>
      {operations.map((operation) => (
        <OperationRow key={operation.id} owner={owner} operation={operation} names={names} />
      ))}
    </ScrollTable>
  );
}
