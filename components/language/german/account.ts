import type { Words } from "../english";

export const account: Words["account"] = {
  guest: "Gast",
  signUpToKeep: "Registrieren und Arbeit behalten",
  settings: "Einstellungen",
  signIn: "Anmelden",
  signInText: "Ihre Gespräche und Entwürfe, auch auf diesem Gerät.",
  noAccount: "Noch kein Konto?",
  signUp: "Registrieren",
  signUpTitle: "Arbeit behalten",
  signUpText: "Ein Konto behält jedes Gespräch, das Sie als Gast begonnen haben.",
  hasAccount: "Haben Sie schon ein Konto?",
  signOut: "Abmelden",
  createAccount: "Konto anlegen",
  name: "Name",
  email: "E-Mail",
  password: "Passwort",
  passwordHint: "Mindestens {count} Zeichen.",
  unreachable: "Der Server ist nicht erreichbar.",
  failed: "Das hat nicht geklappt. Versuchen Sie es noch einmal.",
  noAddress: "Der Anbieter hat keine Adresse genannt.",
  continueWith: "Weiter mit {provider}",
};
