import type { ReactNode } from "react";
import { Answerer } from "@/components/chat/answerer";
import type { Words } from "@/components/language/english";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import { SettingsSection } from "./settings-section";

interface ConsultantSettingsProps {
  consultant: ConsultantDescription;
  words: Words["settings"];
  /** Which model answers, where there is a choice. */
  children: ReactNode;
}

/** Who answers: chosen on the server, where the keys are; the model by each person. */
export function ConsultantSettings({ consultant, words, children }: ConsultantSettingsProps) {
  return (
    <SettingsSection title={words.consultant}>
      <p className="text-sm text-pretty">
        <Answerer consultant={consultant} words={words} />
      </p>
      {consultant.kind === "anthropic" && (
        <div className="flex flex-col gap-2">
          {children}
          <p className="text-soft text-xs">{words.modelHint}</p>
        </div>
      )}
    </SettingsSection>
  );
}
