import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ItemOf } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList, LineList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

type DataAsset = ItemOf<"dataAssets">;

const classTones: Record<NonNullable<DataAsset["classification"]>, Tone> = {
  public: "success",
  internal: "neutral",
  confidential: "warning",
  restricted: "danger",
};

function Classification({ asset: { classification, tags = [] } }: { asset: DataAsset }) {
  return (
    <>
      {tags.map((tag) => (
        <Badge key={tag}>{tag === "secret" ? tag : tag.toUpperCase()}</Badge>
      ))}
      {classification && (
        <Badge tone={classTones[classification]}>
          {classification === "restricted" && <Lock aria-hidden className="size-3" />}
          {classification}
        </Badge>
      )}
    </>
  );
}

function describeDeletion({ deletion }: DataAsset, names: Names): ReactNode {
  if (!deletion) return null;
  const { how, within, reaches, note } = deletion;
  const reached = referencesTo(reaches, names);
  return phrases(
    how?.replaceAll("-", " "),
    measured(within, "within"),
    reached && <>reaches {reached}</>,
    note && <span className="text-soft">{note}</span>,
  );
}

function DataFacts({ asset, names }: { asset: DataAsset; names: Names }) {
  const { owner, systemOfRecord, copies, synchronisation, validation, residency } = asset;
  return (
    <FactList>
      <Fact name="Owner">{owner}</Fact>
      <Fact name="True in">
        {systemOfRecord && <Reference id={systemOfRecord}>{names.get(systemOfRecord)}</Reference>}
      </Fact>
      <Fact name="Copies">{referencesTo(copies, names)}</Fact>
      <Fact name="Kept in step">
        {synchronisation &&
          phrases(
            synchronisation.how.replaceAll("-", " "),
            measured(synchronisation.maxLag, "at most", "behind"),
          )}
      </Fact>
      <Fact name="Validation">{validation?.length ? <LineList lines={validation} /> : null}</Fact>
      <Fact name="Residency">{residency?.length ? residency.join(", ") : null}</Fact>
      <QuantityFact name="Retention" quantity={asset.retention} />
      <Fact name="Deletion">{describeDeletion(asset, names)}</Fact>
      <Fact name="Volume">{phrases(measured(asset.volume), measured(asset.growth, "grows by"))}</Fact>
    </FactList>
  );
}

export function DataBody({ design: { dataAssets }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {dataAssets.map((asset) => (
        <Item
          key={asset.id}
          id={asset.id}
          kind={asset.classification ? `${asset.classification} data` : "data"}
          title={asset.name}
          badges={<Classification asset={asset} />}
        >
          {asset.description && <p className="text-sm text-pretty">{asset.description}</p>}
          <DataFacts asset={asset} names={names} />
        </Item>
      ))}
    </ItemList>
  );
}
