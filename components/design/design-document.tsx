import type { Design } from "@/lib/design/schema";
import { Contents } from "./contents";
import { nameThings } from "./design-names";
import { listSections } from "./document-sections";
import { AddSection } from "./edit/add-section";
import { EmptyDesign } from "./empty-design";
import { isEmptyDesign } from "./is-empty-design";
import { Narrative } from "./narrative";
import { ReferencePreviews } from "./reference-previews";
import { Section } from "./section";
import { SteadyTarget } from "./steady-target";

/** From so many items on, those far from the reader are laid out only when they come near. */
const longDocument = 500;

const listed = new Intl.ListFormat("en", { type: "conjunction" });

/** The document a person reads: drawn from the model, never typed. What is missing is said once, at its end. */
export function DesignDocument({ design }: { design: Design }) {
  if (isEmptyDesign(design)) return <EmptyDesign />;
  const { shown, missing } = listSections(design);
  const names = nameThings(design);
  const isLong = shown.reduce((sum, { count }) => sum + count, 0) >= longDocument;
  return (
    <article
      lang="en"
      aria-label="Design document"
      className={isLong ? "deferred-items flex flex-col" : "flex flex-col"}
    >
      {isLong && <SteadyTarget />}
      <Contents sections={shown.map(({ id, title, count }) => ({ id, title, count }))} />
      <ReferencePreviews>
        {shown.map(({ id, title, source, count, text, Body }) => (
          <Section key={id} id={id} title={title} source={source} count={count}>
            {text && <Narrative text={text} />}
            {Body && <Body design={design} names={names} />}
          </Section>
        ))}
      </ReferencePreviews>
      {missing.length > 0 && (
        <p className="text-faint border-t py-5 text-sm">
          Not recorded yet: {listed.format(missing.map(({ title }) => title.toLowerCase()))}.
        </p>
      )}
      <AddSection missing={missing.flatMap(({ title, source }) => (source ? [{ title, source }] : []))} />
    </article>
  );
}
