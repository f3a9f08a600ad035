import { Fact, FactList } from "@/components/design/fact";
import type { Framework } from "@/lib/catalogue/framework";

export function FrameworkBody({ framework }: { framework: Framework }) {
  return (
    <ul aria-label="Clauses" className="flex flex-col gap-6">
      {framework.clauses.map(({ clause, title, how, evidence }) => (
        <li key={clause} className="flex flex-col gap-2">
          <h2 className="text-sm font-medium">
            {title} <span className="text-faint ml-1 font-mono text-xs font-normal">{clause}</span>
          </h2>
          <FactList>
            <Fact name="Met by">{how}</Fact>
            <Fact name="Shown by">{evidence}</Fact>
          </FactList>
        </li>
      ))}
    </ul>
  );
}
