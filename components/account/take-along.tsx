import { buttonStyle } from "@/components/ui/button-style";

/** A link, so that it works without a script. */
export function TakeAlong() {
  return (
    <section aria-labelledby="take-along" className="flex flex-col gap-3 border-t pt-6">
      <h2 id="take-along" className="font-semibold">
        Take it with you
      </h2>
      <p className="text-soft text-sm text-pretty">
        Everything that is kept about you in one archive: as JSON, and each thread and design to read.
      </p>
      <a href="/api/account/export" download className={`${buttonStyle()} self-start`}>
        Download everything
      </a>
    </section>
  );
}
