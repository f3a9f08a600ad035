const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

/** Sets the thousands of plain digits apart. */
function groupThousands(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

/** A number as people read it: with its thousands set apart, and no digit dropped. */
export function writeNumber(value: number): string {
  if (Math.abs(value) < 1000) return String(value);
  const plain = /^(-?)(\d+)(\.\d+)?$/.exec(String(value));
  if (!plain) return grouped.format(value);
  const [, sign = "", whole = "", fraction = ""] = plain;
  return `${sign}${groupThousands(whole)}${fraction}`;
}
