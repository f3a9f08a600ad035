import Link from "next/link";
import { Wordmark } from "@/components/brand/mark";
import { buttonStyle } from "@/components/ui/button-style";
import type { Design } from "@/lib/design/schema";
import { samples } from "@/lib/sample/samples";
import { DesignDocument } from "./design-document";
import { DesignTitle } from "./design-title";

function OtherSamples({ name: shown }: { name: string }) {
  return (
    <nav aria-label="Examples">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {samples.map(({ name, label }) => (
          <li key={name}>
            <Link
              href={`/examples/${name}`}
              aria-current={name === shown ? "page" : undefined}
              className="text-accent aria-[current]:text-ink underline-offset-4 hover:underline aria-[current]:font-medium"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A design that comes with the program: to read, without an account and without a script. */
export function SampleView({ name, design }: { name: string; design: Design }) {
  return (
    <div lang="en" className="bg-surface mx-auto flex min-h-dvh w-full max-w-3xl flex-col px-5 sm:px-8">
      <header className="flex flex-col gap-5 border-b py-8">
        <div className="flex items-center justify-between gap-4">
          <Wordmark />
          <Link href="/" className={buttonStyle({ size: "sm", variant: "primary" })}>
            Design your own
          </Link>
        </div>
        <OtherSamples name={name} />
        <DesignTitle design={design} version={0} heading="h1" />
      </header>
      <main>
        <section aria-labelledby="design">
          <h2 id="design" className="sr-only">
            Design
          </h2>
          <DesignDocument design={design} />
        </section>
      </main>
    </div>
  );
}
