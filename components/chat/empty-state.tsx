import { ArrowUpRight } from "lucide-react";
import { Mark } from "@/components/brand/mark";
import { useWords } from "@/components/language/language-root";
import { TourInvitation } from "@/components/tour/tour-invitation";
import { IntentLink } from "@/components/ui/intent-link";
import { LiveButton } from "@/components/ui/live-button";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import { samples } from "@/lib/sample/samples";
import { Answerer } from "./answerer";

/** In English whatever the page speaks: the built-in consultant reads no other language. */
const examples = [
  {
    name: "system",
    text: "I need to build a microservices architecture for an e-commerce platform with inventory, payments, and user management",
  },
  {
    name: "integration",
    text: "How should I coordinate data flow between my API gateway, message queue, and database?",
  },
  {
    name: "pipeline",
    text: "I'm building a CI/CD pipeline that needs to handle testing, deployment, and rollback across multiple environments",
  },
] as const;

/** Finished designs, for those who want to see what comes out before they ask. */
function SampleLinks() {
  const { chat } = useWords();
  return (
    <nav aria-label={chat.exampleDesigns} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-soft">{chat.lookAtExample}</span>
      {samples.map(({ name }) => (
        <IntentLink
          key={name}
          href={`/examples/${name}`}
          fetches="page"
          className="text-accent underline-offset-4 hover:underline"
        >
          {chat.samples[name]}
        </IntentLink>
      ))}
    </nav>
  );
}

/** What the advice rests on, for those who want to argue with it. */
function CatalogueLink() {
  const { chat } = useWords();
  const [before, after] = chat.catalogue.split("{link}");
  return (
    <p className="text-soft text-sm">
      {before}
      <IntentLink href="/catalogue" fetches="page" className="text-accent underline-offset-4 hover:underline">
        {chat.catalogueLink}
      </IntentLink>
      {after}
    </p>
  );
}

interface EmptyStateProps {
  consultant: ConsultantDescription;
  onChoose: (text: string) => void;
}

export function EmptyState({ consultant, onChoose }: EmptyStateProps) {
  const { chat, settings } = useWords();
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 py-4">
      <header className="flex flex-col gap-3">
        <Mark className="text-accent size-9" />
        <h1 className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl">{chat.whatToBuild}</h1>
        <p className="text-soft max-w-prose text-pretty">{chat.introduction}</p>
      </header>
      <ul className="grid gap-3 sm:grid-cols-3" aria-label={chat.examples}>
        {examples.map(({ name, text }) => (
          <li key={name}>
            <LiveButton
              onClick={() => onChoose(text)}
              className="group bg-surface shadow-raised hover:border-accent/50 hover:bg-accent-tint/40 flex h-full w-full flex-col gap-2 rounded-lg border p-4 text-left transition-colors"
            >
              <span className="text-accent flex items-center justify-between text-xs font-medium">
                {chat.exampleLabels[name]}
                <ArrowUpRight aria-hidden className="size-4 opacity-60 group-hover:opacity-100" />
              </span>
              <span lang="en" className="text-sm leading-relaxed text-pretty">
                {text}
              </span>
            </LiveButton>
          </li>
        ))}
      </ul>
      <TourInvitation />
      <div className="flex flex-col gap-1.5">
        <SampleLinks />
        <CatalogueLink />
      </div>
      <p className="text-soft text-xs leading-relaxed text-pretty">
        <Answerer consultant={consultant} words={settings} />
      </p>
    </div>
  );
}
