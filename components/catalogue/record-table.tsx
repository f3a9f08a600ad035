import { Fact, FactList, LineList } from "@/components/design/fact";
import type { DataRecord, FieldKind } from "@/lib/catalogue/capability";

const tell = (kind: FieldKind) => (typeof kind === "string" ? kind : kind.join(", "));

/** The main record of a capability: what it holds, how long, and how it goes. */
export function RecordTable({ record }: { record: DataRecord }) {
  const { name, fields, tags, keptFor, deletion, validation } = record;
  return (
    <section aria-labelledby="record" className="flex flex-col gap-4">
      <h2 id="record" className="text-base font-semibold tracking-tight">
        Record: {name}
      </h2>
      <table className="w-full text-left text-sm">
        <thead className="text-soft text-xs">
          <tr className="border-b">
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Field
            </th>
            <th scope="col" className="py-1.5 font-medium">
              Holds
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(fields).map(([field, kind]) => (
            <tr key={field} className="border-b">
              <th scope="row" className="py-1.5 pr-4 font-mono text-xs font-normal">
                {field}
              </th>
              <td className="py-1.5 break-words">{tell(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <FactList>
        <Fact name="Sensitive as">{tags.length > 0 && tags.join(", ")}</Fact>
        <Fact name="Kept for">{`${keptFor.value} ${keptFor.unit}, then ${deletion}`}</Fact>
        <Fact name="Always holds">
          <LineList lines={validation} />
        </Fact>
      </FactList>
    </section>
  );
}
