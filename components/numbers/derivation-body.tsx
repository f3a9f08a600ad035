import { Badge } from "@/components/ui/badge";
import type { Figure, Input } from "@/lib/numbers/figure";

const tones = { stated: "success", assumed: "warning", computed: "neutral" } as const;

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-soft text-xs font-medium">{title}</h3>
      <ul className="flex flex-col gap-1 text-sm break-words">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Inputs({ inputs }: { inputs: readonly Input[] }) {
  if (inputs.length === 0) return null;
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-soft text-xs font-medium">Inputs</h3>
      <ul className="flex flex-col gap-1.5 text-sm">
        {inputs.map(({ name, text, basis }) => (
          <li key={`${name} ${text}`} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 break-words">
              {name} <span className="tabular-nums">{text}</span>
            </span>
            <Badge tone={tones[basis]}>{basis}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a number came about, or what is missing for it. */
export function DerivationBody({ figure }: { figure: Figure }) {
  return (
    <div className="flex flex-col gap-5">
      {!figure.isKnown && <Lines title="Not computable without" lines={figure.missing} />}
      <Lines title="Arithmetic" lines={[...new Set(figure.derivation)]} />
      {figure.isKnown && <Inputs inputs={figure.inputs} />}
      {figure.isKnown && <Lines title="Left out, because it isn't known" lines={figure.leftOut} />}
    </div>
  );
}
