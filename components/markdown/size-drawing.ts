export interface SizedDrawing {
  svg: string;
  /** In pixels, as Mermaid measured it; null where the drawing doesn't say. */
  size: { width: number; height: number } | null;
}

/**
 * Mermaid's drawings are as wide as there is room: small ones are blown up, large ones shrink until nobody can read
 * them, and an image whose drawing changes keeps the old one's frame. One that says its size does none of that.
 */
export function sizeDrawing(svg: string): SizedDrawing {
  const tag = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? "";
  const [, box = ""] = /\bviewBox="([^"]*)"/.exec(tag) ?? [];
  const [, , width = 0, height = 0] = box.split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) return { svg, size: null };
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  const bare = tag.replace(/\s(width|height)="[^"]*"/g, "").replace(/max-width:[^;"]*;?/, "");
  const sized = bare.replace("<svg", `<svg width="${size.width}" height="${size.height}"`);
  return { svg: sized + svg.slice(tag.length), size };
}
