import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { ActivityList } from "@/components/account/activity-list";
import { DeleteAccount } from "@/components/account/delete-account";
import { TakeAlong } from "@/components/account/take-along";
import { confirmationOf } from "@/lib/account/close-account";
import { listEvents } from "@/lib/audit/store";
import { findPerson } from "@/lib/session/owner";

export const metadata: Metadata = { title: "Account" };

const shownEvents = 100;

export default async function SettingsPage() {
  const person = await findPerson();
  if (!person) redirect("/sign-in");
  const events = await listEvents(person.id, shownEvents);
  const text = person.isGuest
    ? "You are a guest: what you make is kept for this browser only."
    : `${person.name}, ${person.email}`;
  return (
    <AccountPage title="Account" text={text}>
      <ActivityList events={events} />
      <TakeAlong />
      <DeleteAccount confirmation={confirmationOf(person)} />
    </AccountPage>
  );
}
