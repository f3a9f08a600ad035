export interface Preview {
  link: HTMLAnchorElement;
  kind: string;
  title: string;
  line: string;
}

const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? "";

/** What a link of the document leads to, read from the page itself; null when it leads nowhere or to itself. */
export function readPreview(link: HTMLAnchorElement): Preview | null {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target || target.contains(link)) return null;
  return {
    link,
    kind: target.dataset.kind ?? "",
    title: textOf(target.querySelector("[data-preview=title]")),
    line: textOf(target.querySelector("[data-preview=line], p:not([data-preview]), dd")),
  };
}
