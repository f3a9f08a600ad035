import { ArrowUpRight } from "lucide-react";
import { Mark } from "@/components/brand/mark";

export interface ConsultantName {
  kind: "anthropic" | "openai-compatible" | "built-in";
  modelId: string;
}

const examples = [
  {
    label: "A system",
    text: "I need to build a microservices architecture for an e-commerce platform with inventory, payments, and user management",
  },
  {
    label: "An integration",
    text: "How should I coordinate data flow between my API gateway, message queue, and database?",
  },
  {
    label: "A pipeline",
    text: "I'm building a CI/CD pipeline that needs to handle testing, deployment, and rollback across multiple environments",
  },
];

function Answerer({ kind, modelId }: ConsultantName) {
  if (kind === "built-in")
    return (
      <>
        The built-in consultant answers: rules and a catalogue of patterns, no language model. Set{" "}
        <code className="font-mono">ANTHROPIC_API_KEY</code> and Claude answers instead.
      </>
    );
  const name = kind === "anthropic" ? "Claude" : "An OpenAI-compatible endpoint";
  return (
    <>
      {name} answers, with the model <code className="font-mono">{modelId}</code>.
    </>
  );
}

interface EmptyStateProps {
  consultant: ConsultantName;
  onChoose: (text: string) => void;
}

export function EmptyState({ consultant, onChoose }: EmptyStateProps) {
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 py-4">
      <header className="flex flex-col gap-3">
        <Mark className="size-9 text-accent" />
        <h1 className="text-balance font-semibold text-2xl tracking-tight sm:text-3xl">
          What do you need to build?
        </h1>
        <p className="max-w-prose text-pretty text-soft">
          Lintel is a software-architecture consultant: it asks what matters, designs with you, and holds every
          design to account.
        </p>
      </header>
      <ul className="grid gap-3 sm:grid-cols-3" aria-label="Examples">
        {examples.map(({ label, text }) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => onChoose(text)}
              className="group flex h-full w-full flex-col gap-2 rounded-lg border bg-surface p-4 text-left shadow-raised transition-colors hover:border-accent/50 hover:bg-accent-tint/40"
            >
              <span className="flex items-center justify-between font-medium text-accent text-xs">
                {label}
                <ArrowUpRight aria-hidden className="size-4 opacity-60 group-hover:opacity-100" />
              </span>
              <span className="text-pretty text-sm leading-relaxed">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-pretty text-soft text-xs leading-relaxed">
        <Answerer {...consultant} />
      </p>
    </div>
  );
}
