import { MoveLeft, MoveRight, X } from "lucide-react";
import { anchorOf } from "@/components/design/anchor";
import { Fact, FactList } from "@/components/design/fact";
import { Button } from "@/components/ui/button";
import { LiveButton } from "@/components/ui/live-button";
import type { Design } from "@/lib/design/schema";
import { type BoxDescription, describeBox } from "@/lib/diagram/describe-box";
import type { DiagramEdge } from "@/lib/diagram/graph";

const directions = {
  out: { Icon: MoveRight, name: "to" },
  in: { Icon: MoveLeft, name: "from" },
};

interface WayItemProps {
  direction: keyof typeof directions;
  other: string;
  label: string;
  onFollow: () => void;
}

function WayItem({ direction, other, label, onFollow }: WayItemProps) {
  const { Icon, name } = directions[direction];
  return (
    <li>
      <LiveButton
        onClick={onFollow}
        className="hover:bg-hover flex w-full items-start gap-2 rounded-sm px-1.5 py-1 text-left text-sm"
      >
        <Icon role="img" aria-label={name} className="text-faint mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">
          {other}
          {label && <span className="text-soft block text-xs">{label}</span>}
        </span>
      </LiveButton>
    </li>
  );
}

interface BoxDetailsProps {
  design: Design;
  /** The older version, where two are compared. */
  former: Design | undefined;
  id: string;
  edges: readonly DiagramEdge[];
  onSelect: (id: string) => void;
  /** Leads to where the document describes an item. */
  onOpenItem: ((item: string) => void) | undefined;
  onClose: () => void;
}

/** What is gone from a design is described as it was. */
const describeIn = ({ design, former }: Pick<BoxDetailsProps, "design" | "former">, id: string) =>
  describeBox(design, id) ?? (former && describeBox(former, id));

function Ways({ id, edges, onSelect, ...versions }: Omit<BoxDetailsProps, "onOpenItem" | "onClose">) {
  const touching = edges.filter(({ from, to }) => from === id || to === id);
  if (touching.length === 0) return null;
  return (
    <ul aria-label="Relations" className="flex flex-col border-t pt-2">
      {touching.map(({ id: key, from, to, label }) => {
        const other = from === id ? to : from;
        return (
          <WayItem
            key={key}
            direction={from === id ? "out" : "in"}
            other={describeIn(versions, other)?.title ?? other}
            label={label.join(" ")}
            onFollow={() => onSelect(other)}
          />
        );
      })}
    </ul>
  );
}

function Facts({ facts }: Pick<BoxDescription, "facts">) {
  return (
    <FactList>
      {facts.map(([name, text]) => (
        <Fact key={name} name={name}>
          {text}
        </Fact>
      ))}
    </FactList>
  );
}

/** The selected box beside its diagram: what it is, where it leads, and the way to the document. */
export function BoxDetails({ design, former, id, edges, onSelect, onOpenItem, onClose }: BoxDetailsProps) {
  const description = describeIn({ design, former }, id);
  if (!description) return null;
  const { title, item, text, facts } = description;
  return (
    <section
      aria-label="Details"
      className="bg-raised shadow-floating flex max-h-full flex-col gap-3 overflow-y-auto overscroll-contain rounded-lg border p-4"
    >
      <div className="flex items-start justify-between gap-2">
        <h3 aria-live="polite" className="text-sm font-semibold">
          {title}
        </h3>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Close details"
          className="-mt-1.5 -mr-1.5"
          onClick={onClose}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {text && <p className="text-sm text-pretty">{text}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
      {item && !former && (
        <a
          href={`#${anchorOf(item)}`}
          className="text-accent self-start rounded-sm text-sm underline-offset-4 hover:underline"
          onClick={() => onOpenItem?.(item)}
        >
          Show in the document
        </a>
      )}
      <Ways design={design} former={former} id={id} edges={edges} onSelect={onSelect} />
    </section>
  );
}
