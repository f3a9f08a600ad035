import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";
import { buttonStyle } from "@/components/ui/button-style";
import { Input } from "@/components/ui/input";
import { IntentLink } from "@/components/ui/intent-link";

interface CatalogueFrameProps {
  query?: string;
  kind?: string | undefined;
  children: ReactNode;
}

function SearchForm({ query, kind }: Omit<CatalogueFrameProps, "children">) {
  return (
    <search>
      <form action="/catalogue" className="flex gap-2">
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Input
          type="search"
          name="q"
          aria-label="Search the catalogue"
          placeholder="Payments, saga, GDPR …"
          defaultValue={query}
          maxLength={200}
        />
        <button type="submit" aria-label="Search" className={buttonStyle()}>
          <Search aria-hidden className="size-4" />
          <span className="hidden sm:inline">Search</span>
        </button>
      </form>
    </search>
  );
}

/** What every page of the catalogue has: the way home, the search, and room for what is read. */
export function CatalogueFrame({ query, kind, children }: CatalogueFrameProps) {
  return (
    <div lang="en" className="bg-surface mx-auto flex min-h-dvh w-full max-w-4xl flex-col px-5 pb-16 sm:px-8">
      <header className="flex flex-col gap-5 border-b py-6">
        <div className="flex items-center justify-between gap-4">
          <IntentLink href="/" fetches="frame" className="w-fit rounded-sm text-base">
            <Wordmark />
          </IntentLink>
          <IntentLink href="/" fetches="frame" className={buttonStyle({ size: "sm", variant: "primary" })}>
            Design your own
          </IntentLink>
        </div>
        <SearchForm query={query ?? ""} kind={kind} />
      </header>
      <main className="flex flex-col gap-8 py-8">{children}</main>
    </div>
  );
}
