import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActivityList } from "@/components/account/activity-list";
import { DeleteAccount } from "@/components/account/delete-account";
import { TakeAlong } from "@/components/account/take-along";
import { ModelChoice } from "@/components/chat/model-choice";
import { wordsOf } from "@/components/language/words";
import { ConsultantSettings } from "@/components/settings/consultant-settings";
import { SettingsPage } from "@/components/settings/settings-page";
import { confirmationOf } from "@/lib/account/close-account";
import { listEvents } from "@/lib/audit/store";
import { describeConsultant } from "@/lib/consultant/describe-consultant";
import { listConsultantModels } from "@/lib/consultant/list-consultant-models";
import { readLanguage } from "@/lib/http/read-language";
import { findPerson } from "@/lib/session/owner";

const shownEvents = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(await readLanguage()).settings.title };
}

export default async function Settings() {
  const [person, language] = await Promise.all([findPerson(), readLanguage()]);
  if (!person) redirect("/sign-in");
  const events = await listEvents(person.id, shownEvents);
  const { settings: words } = wordsOf(language);
  const consultant = describeConsultant();
  return (
    <SettingsPage words={words} text={person.isGuest ? words.guest : `${person.name}, ${person.email}`}>
      <ConsultantSettings consultant={consultant} words={words}>
        <ModelChoice consultant={consultant} listModels={listConsultantModels} />
      </ConsultantSettings>
      <ActivityList events={events} words={words} />
      <TakeAlong words={words} />
      <DeleteAccount confirmation={confirmationOf(person)} />
    </SettingsPage>
  );
}
