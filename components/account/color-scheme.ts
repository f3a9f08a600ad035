import { keepCookie } from "@/components/ui/keep-cookie";

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

/** The cookie lets the server write the theme into the page, so that it never flashes. */
export function chooseTheme(theme: Theme): void {
  const { documentElement: root } = document;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  keepCookie("theme", theme === "system" ? null : theme);
}
