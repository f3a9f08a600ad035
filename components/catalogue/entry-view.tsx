import { Badge } from "@/components/ui/badge";
import { IntentLink } from "@/components/ui/intent-link";
import type { CatalogueEntry } from "@/lib/catalogue/entry";
import { capabilities } from "@/lib/catalogue/find-capabilities";
import { findFramework } from "@/lib/catalogue/find-framework";
import { patterns } from "@/lib/catalogue/find-patterns";
import { technologies } from "@/lib/catalogue/find-technology";
import { CapabilityBody } from "./capability-body";
import { FrameworkBody } from "./framework-body";
import { kindNames } from "./kind-filter";
import { PatternBody } from "./pattern-body";
import { TechnologyBody } from "./technology-body";

function Body({ kind, id, name }: CatalogueEntry) {
  const pattern = kind === "pattern" && patterns.find((each) => each.id === id);
  const capability = kind === "capability" && capabilities.find((each) => each.id === id);
  const technology = kind === "technology" && technologies.find((each) => each.id === id);
  const framework = kind === "framework" && findFramework(name);
  if (pattern) return <PatternBody pattern={pattern} />;
  if (capability) return <CapabilityBody capability={capability} />;
  if (technology) return <TechnologyBody technology={technology} />;
  return framework ? <FrameworkBody framework={framework} /> : null;
}

function Sources({ sources }: Pick<CatalogueEntry, "sources">) {
  return (
    <section aria-labelledby="sources" className="flex flex-col gap-2 border-t pt-6">
      <h2 id="sources" className="text-base font-semibold tracking-tight">
        Sources
      </h2>
      <ul className="flex flex-col gap-1 text-sm">
        {sources.map((source) => (
          <li key={source} className="break-words">
            <a
              href={source}
              rel="noopener noreferrer"
              className="text-accent underline-offset-4 hover:underline"
            >
              {source.replace(/^https:\/\//, "")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One entry, to be read and argued with. */
export function EntryView({ entry }: { entry: CatalogueEntry }) {
  const { kind, group, name, summary, sources } = entry;
  return (
    <>
      <header className="flex flex-col gap-3">
        <nav aria-label="Where this stands" className="text-soft flex flex-wrap gap-x-2 text-sm">
          <IntentLink
            href="/catalogue"
            fetches="page"
            className="hover:text-ink underline-offset-4 hover:underline"
          >
            Catalogue
          </IntentLink>
          <span aria-hidden>/</span>
          <IntentLink
            href={{ pathname: "/catalogue", query: { kind } }}
            fetches="page"
            className="hover:text-ink underline-offset-4 hover:underline"
          >
            {kindNames[kind]}
          </IntentLink>
        </nav>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{name}</h1>
          {group !== kindNames[kind] && <Badge>{group}</Badge>}
        </div>
        <p className="text-soft max-w-prose text-pretty">{summary}</p>
      </header>
      <Body {...entry} />
      <Sources sources={sources} />
    </>
  );
}
