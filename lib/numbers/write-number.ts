const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

/** A number as people read it: with its thousands set apart, and no digit dropped. */
export const writeNumber = (value: number): string =>
  Math.abs(value) < 1000 ? String(value) : grouped.format(value);
