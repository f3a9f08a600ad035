/** A sentence with its words in braces filled in; one that isn't given stays as it is. */
export const fill = (sentence: string, values: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));

/** A sentence for one thing and one for several; both languages count alike. */
export interface Counted {
  one: string;
  other: string;
}

/** `shown` is the count as it is written, such as 1,200. */
export const fillCount = ({ one, other }: Counted, count: number, shown = String(count)) =>
  fill(count === 1 ? one : other, { count: shown });
