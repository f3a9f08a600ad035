import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LanguageRoot } from "@/components/language/language-root";
import { wordsOf } from "@/components/language/words";
import { readLanguage } from "@/lib/http/read-language";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Lintel", template: "%s · Lintel" },
  description: "A software-architecture consultant whose designs are checked like code.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9fafb" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1317" },
  ],
};

const themes = new Set(["light", "dark"]);

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, language] = await Promise.all([cookies(), readLanguage()]);
  const chosen = jar.get("theme")?.value ?? "";
  const theme = themes.has(chosen) ? chosen : undefined;
  return (
    <html
      lang={language}
      data-theme={theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="font-sans antialiased">
        <LanguageRoot language={language} words={wordsOf(language)}>
          {children}
        </LanguageRoot>
      </body>
    </html>
  );
}
