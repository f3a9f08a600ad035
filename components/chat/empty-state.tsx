import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { Mark } from "@/components/brand/mark";
import { useWords } from "@/components/language/language-root";
import { LiveButton } from "@/components/ui/live-button";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import { samples } from "@/lib/sample/samples";
import { Answerer } from "./answerer";

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

/** Finished designs, for those who want to see what comes out before they ask. */
function SampleLinks() {
  return (
    <nav aria-label="Example designs" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-soft">Look at an example:</span>
      {samples.map(({ name, label }) => (
        <Link
          key={name}
          href={`/examples/${name}`}
          prefetch={false}
          className="text-accent underline-offset-4 hover:underline"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** What the advice rests on, for those who want to argue with it. */
function CatalogueLink() {
  return (
    <p className="text-soft text-sm">
      Decisions rest on a{" "}
      <Link href="/catalogue" prefetch={false} className="text-accent underline-offset-4 hover:underline">
        catalogue of patterns, capabilities and technologies
      </Link>
      .
    </p>
  );
}

interface EmptyStateProps {
  consultant: ConsultantDescription;
  onChoose: (text: string) => void;
}

export function EmptyState({ consultant, onChoose }: EmptyStateProps) {
  const words = useWords();
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 py-4">
      <header className="flex flex-col gap-3">
        <Mark className="text-accent size-9" />
        <h1 className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl">
          What do you need to build?
        </h1>
        <p className="text-soft max-w-prose text-pretty">
          Lintel is a software-architecture consultant: it asks what matters, designs with you, and holds
          every design to account.
        </p>
      </header>
      <ul className="grid gap-3 sm:grid-cols-3" aria-label="Examples">
        {examples.map(({ label, text }) => (
          <li key={label}>
            <LiveButton
              onClick={() => onChoose(text)}
              className="group bg-surface shadow-raised hover:border-accent/50 hover:bg-accent-tint/40 flex h-full w-full flex-col gap-2 rounded-lg border p-4 text-left transition-colors"
            >
              <span className="text-accent flex items-center justify-between text-xs font-medium">
                {label}
                <ArrowUpRight aria-hidden className="size-4 opacity-60 group-hover:opacity-100" />
              </span>
              <span className="text-sm leading-relaxed text-pretty">{text}</span>
            </LiveButton>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-1.5">
        <SampleLinks />
        <CatalogueLink />
      </div>
      <p className="text-soft text-xs leading-relaxed text-pretty">
        <Answerer consultant={consultant} words={words.settings} />
      </p>
    </div>
  );
}
