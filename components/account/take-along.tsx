import type { Words } from "@/components/language/english";
import { SettingsSection } from "@/components/settings/settings-section";
import { buttonStyle } from "@/components/ui/button-style";

/** A link, so that it works without a script. */
export function TakeAlong({ words }: { words: Words["settings"] }) {
  return (
    <SettingsSection title={words.takeAlong} text={words.takeAlongText}>
      <a href="/api/account/export" download className={`${buttonStyle()} self-start`}>
        {words.download}
      </a>
    </SettingsSection>
  );
}
