import { Badge, type Tone } from "@/components/ui/badge";
import type { DesignDiff, FacetDiff, FieldDiff, ItemDiff, PartDiff } from "@/lib/design/diff-designs";
import { isRecord } from "@/lib/design/json";
import { showValue } from "./show-value";
import { wordsOf } from "./words-of";

const tones: Record<ItemDiff["change"], Tone> = { added: "success", removed: "danger", changed: "warning" };

function titleOf(thing: unknown): string | null {
  if (!isRecord(thing)) return null;
  const title = [thing.name, thing.title, thing.statement, thing.text].find(
    (text) => typeof text === "string",
  );
  return typeof title === "string" ? title : null;
}

function FieldRow({ field, before, after }: FieldDiff) {
  return (
    <div className="flex flex-col gap-x-4 sm:flex-row">
      <dt className="text-soft w-32 shrink-0">{wordsOf(field)}</dt>
      <dd className="min-w-0 flex-1 break-words">
        {before !== undefined && (
          <del className="text-danger block">
            <span className="sr-only">before: </span>
            {showValue(before)}
          </del>
        )}
        {after !== undefined && (
          <ins className="text-success block no-underline">
            <span className="sr-only">after: </span>
            {showValue(after)}
          </ins>
        )}
      </dd>
    </div>
  );
}

function FieldRows({ fields }: { fields: readonly FieldDiff[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1.5">
      {fields.map((field) => (
        <FieldRow key={field.field} {...field} />
      ))}
    </dl>
  );
}

function PartRow({ list, id, change, fields }: PartDiff) {
  return (
    <li className="flex flex-col gap-1.5 border-l pl-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[change]}>{change}</Badge>
        <span className="text-soft">{wordsOf(list)}</span>
        <span className="font-mono text-xs">{id}</span>
      </p>
      <FieldRows fields={fields} />
    </li>
  );
}

function PartRows({ parts }: { parts: readonly PartDiff[] }) {
  if (parts.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {parts.map((part) => (
        <PartRow key={`${part.list}/${part.id}`} {...part} />
      ))}
    </ul>
  );
}

function ItemRow({ id, change, before, after, fields, parts }: ItemDiff) {
  return (
    <li className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-2">
        <Badge tone={tones[change]}>{change}</Badge>
        <span className="font-medium">{titleOf(after ?? before)}</span>
        <span className="text-faint font-mono text-xs">{id}</span>
      </p>
      <FieldRows fields={fields} />
      <PartRows parts={parts} />
    </li>
  );
}

function FacetRow({ facet, before, after, fields, parts, reordered }: FacetDiff) {
  const isWhole = !(isRecord(before) && isRecord(after));
  return (
    <li className="flex flex-col gap-2">
      <FieldRows fields={isWhole ? [{ field: facet, before, after }] : fields} />
      <PartRows parts={parts} />
      {reordered.map((list) => (
        <p key={list} className="text-soft">
          {wordsOf(list)}: in another order
        </p>
      ))}
    </li>
  );
}

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h4 className="text-sm font-semibold first-letter:uppercase">{name}</h4>
      <ul className="flex flex-col gap-4">{children}</ul>
    </section>
  );
}

/** A difference by meaning: what came, went or changed, by the names of the model. */
export function DiffView({ diff: { facets, items } }: { diff: DesignDiff }) {
  if (facets.length + items.length === 0)
    return <p className="text-faint text-sm">Both versions mean the same.</p>;
  return (
    <div className="flex flex-col gap-6 text-sm">
      {facets.map((facet) => (
        <Group key={facet.facet} name={wordsOf(facet.facet)}>
          <FacetRow {...facet} />
        </Group>
      ))}
      {[...Map.groupBy(items, ({ collection }) => collection)].map(([collection, changed]) => (
        <Group key={collection} name={wordsOf(collection)}>
          {changed.map((item) => (
            <ItemRow key={item.id} {...item} />
          ))}
        </Group>
      ))}
    </div>
  );
}
