import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";
import { SingleKeySwitch } from "@/components/command/single-key-switch";
import type { Words } from "@/components/language/english";
import { LanguageChoice } from "./language-choice";
import { SettingsSection } from "./settings-section";
import { ThemeChoice } from "./theme-choice";

interface SettingsPageProps {
  words: Words["settings"];
  /** Whose settings they are. */
  text: string;
  /** What the server knows of: the consultant, and what it keeps. */
  children: ReactNode;
}

export function SettingsPage({ words, text, children }: SettingsPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-3xl flex-col px-6 py-10 sm:py-14">
      <Link href="/" className="w-fit rounded-sm text-base">
        <Wordmark />
      </Link>
      <header className="flex flex-col gap-1.5 pt-8 pb-8">
        <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
        <p className="text-soft text-pretty break-words">{text}</p>
      </header>
      <SettingsSection title={words.appearance}>
        <ThemeChoice />
        <LanguageChoice />
      </SettingsSection>
      <SettingsSection title={words.keyboard} text={words.singleKeysHint}>
        <SingleKeySwitch />
      </SettingsSection>
      {children}
    </main>
  );
}
