import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { isRecord } from "@/lib/design/json";
import type { FieldKind } from "./describe-fields";

export interface FieldProps<Field extends FieldKind = FieldKind> {
  /** What a screen reader says; seen above the control where the field stands alone. */
  label: string;
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  isRequired: boolean;
  /** The element that lists the ids there are. */
  idList: string;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

const showAmount = (value: unknown) => (isRecord(value) ? `${value.min}–${value.max}` : String(value ?? ""));

const oneNumber = /^-?\d+(?:\.\d+)?$/;
const interval = /^(-?\d+(?:\.\d+)?)\s*(?:–|-|to|\.\.)\s*(-?\d+(?:\.\d+)?)$/;

/** A number, or an interval written as `5–9`; anything else stays the text that it is, for the schema to refuse. */
function readAmount(text: string): unknown {
  const trimmed = text.trim();
  if (oneNumber.test(trimmed)) return Number(trimmed);
  const [, min, max] = interval.exec(trimmed) ?? [];
  return min === undefined ? trimmed : { min: Number(min), max: Number(max) };
}

type Choice = Extract<FieldKind, { kind: "choice" }>;

function ChoiceField({ label, field, value, onChange, isRequired }: FieldProps<Choice>) {
  return (
    <Select
      aria-label={label}
      value={textOf(value)}
      required={isRequired}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{isRequired ? "choose" : "not said"}</option>
      {field.words.map((word) => (
        <option key={word} value={word}>
          {word.replaceAll("-", " ")}
        </option>
      ))}
    </Select>
  );
}

/** What is typed stands as it was typed: 5.0 isn't turned into 5 under the writer's hands. */
function NumberField({ label, value, onChange, isRequired }: FieldProps) {
  return (
    <Input
      aria-label={label}
      inputMode="decimal"
      required={isRequired}
      defaultValue={showAmount(value)}
      onChange={({ currentTarget }) => onChange(readAmount(currentTarget.value))}
    />
  );
}

/** A field of one value. */
export function ScalarField(props: FieldProps) {
  const { label, field, value, onChange, isRequired, idList } = props;
  if (field.kind === "choice") return <ChoiceField {...props} field={field} />;
  if (field.kind === "number" || field.kind === "amount") return <NumberField {...props} />;
  const common = {
    "aria-label": label,
    value: textOf(value),
    required: isRequired,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  if (field.kind === "paragraph") return <TextArea {...common} rows={1} />;
  if (field.kind === "day") return <Input {...common} type="date" />;
  return <Input {...common} {...(field.kind === "id" && { list: idList, className: "font-mono text-xs" })} />;
}
