/** A sentence with its words in braces filled in; one that isn't given stays as it is. */
export const fill = (sentence: string, values: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));

/** A sentence for one thing and one for several; both languages count alike. */
export interface Counted {
  one: string;
  other: string;
}

export const fillCount = ({ one, other }: Counted, count: number) =>
  fill(count === 1 ? one : other, { count });
