"use client";

import { Plus, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { isRecord, type JsonRecord } from "@/lib/design/json";
import { wordsOf } from "../words-of";
import type { FieldDescription, FieldKind } from "./describe-fields";
import { type FieldProps, ScalarField } from "./scalar-field";

const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function Frame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="text-soft mb-1.5 text-xs font-medium first-letter:uppercase">{name}</legend>
      {children}
    </fieldset>
  );
}

/** Each entry keeps its key, so that taking one away leaves the text of the others where it is. */
function useKeys(count: number) {
  const [{ keys, next }, setState] = useState(() => ({
    keys: Array.from({ length: count }, (_, index) => index),
    next: count,
  }));
  return {
    keys,
    add: () => setState({ keys: [...keys, next], next: next + 1 }),
    drop: (index: number) => setState({ keys: keys.toSpliced(index, 1), next }),
  };
}

type List = Extract<FieldKind, { kind: "list" }>;

function ListField({ label, field, value, onChange, idList }: FieldProps<List>) {
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const entries = listOf(value);
  const { keys, add, drop } = useKeys(entries.length);
  const addEntry = () => {
    flushSync(() => {
      add();
      onChange([...entries, field.entry.kind === "record" ? {} : ""]);
    });
    list.current?.lastElementChild?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  };
  const dropEntry = (index: number) => {
    drop(index);
    onChange(entries.toSpliced(index, 1));
    adding.current?.focus();
  };
  return (
    <>
      <ul ref={list} className="flex flex-col gap-2">
        {entries.map((entry, index) => (
          <li key={keys[index]} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <AnyField
                label={`${label} ${index + 1}`}
                field={field.entry}
                value={entry}
                isRequired={false}
                idList={idList}
                onChange={(next) => onChange(entries.with(index, next))}
              />
            </div>
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove ${label} ${index + 1}`}
              onClick={() => dropEntry(index)}
            >
              <X aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        ref={adding}
        variant="ghost"
        size="sm"
        className="self-start"
        aria-label={`Add to ${label}`}
        onClick={addEntry}
      >
        <Plus aria-hidden className="size-3.5" />
        Add
      </Button>
    </>
  );
}

function AnyField(props: FieldProps) {
  const { label, field, value, onChange, idList } = props;
  if (field.kind === "list") return <ListField {...props} field={field} />;
  if (field.kind !== "record") return <ScalarField {...props} />;
  return (
    <div className="flex flex-col gap-3 border-l pl-3">
      <RecordFields
        owner={label}
        fields={field.fields}
        value={recordOf(value)}
        onChange={onChange}
        idList={idList}
      />
    </div>
  );
}

interface RecordFieldsProps {
  /** What the fields are of, where that isn't the whole form. */
  owner?: string;
  fields: readonly FieldDescription[];
  value: JsonRecord;
  onChange: (value: JsonRecord) => void;
  idList: string;
}

/** Fields that say something stand in the open, and so do those that must; the rest is a click away. */
export function RecordFields({ owner, fields, value, onChange, idList }: RecordFieldsProps) {
  const [first] = useState(value);
  const editable = fields.filter(({ field }) => field.kind !== "other");
  const isOpen = ({ name, isRequired }: FieldDescription) => isRequired || first[name] !== undefined;
  const show = (some: readonly FieldDescription[]) =>
    some.map(({ name, isRequired, field }) => (
      <Frame key={name} name={wordsOf(name)}>
        <AnyField
          label={owner ? `${owner}: ${wordsOf(name)}` : wordsOf(name)}
          field={field}
          value={value[name]}
          isRequired={isRequired}
          idList={idList}
          onChange={(next) => onChange({ ...value, [name]: next })}
        />
      </Frame>
    ));
  const rest = editable.filter((field) => !isOpen(field));
  return (
    <>
      {show(editable.filter(isOpen))}
      {rest.length > 0 && (
        <details className="flex flex-col gap-3">
          <summary className="text-accent rounded-sm py-1 text-xs underline-offset-4 hover:underline">
            {rest.length} more {rest.length === 1 ? "field" : "fields"}
            {owner && <span className="sr-only"> of {owner}</span>}
          </summary>
          <div className="mt-2 flex flex-col gap-3">{show(rest)}</div>
        </details>
      )}
    </>
  );
}
