export type ColorScheme = "light" | "dark";
export type Theme = ColorScheme | "system";

const darkQuery = "(prefers-color-scheme: dark)";

export function subscribeToColorScheme(listener: () => void) {
  const system = window.matchMedia(darkQuery);
  const root = new MutationObserver(listener);
  system.addEventListener("change", listener);
  root.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", listener);
    root.disconnect();
  };
}

export function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

export function readColorScheme(): ColorScheme {
  const theme = readTheme();
  if (theme !== "system") return theme;
  return window.matchMedia(darkQuery).matches ? "dark" : "light";
}

const oneYear = 60 * 60 * 24 * 365;

/** The cookie lets the server write the theme into the page, so that it never flashes. */
export function chooseTheme(theme: Theme): void {
  const { documentElement: root } = document;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const age = theme === "system" ? 0 : oneYear;
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari of today
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax${secure}`;
}
