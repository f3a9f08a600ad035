import type { Words } from "../english";

export const settings: Words["settings"] = {
  title: "Einstellungen",
  guest: "Sie sind Gast: Was Sie anlegen, bleibt nur in diesem Browser.",
  appearance: "Darstellung",
  theme: "Farbschema",
  light: "Hell",
  dark: "Dunkel",
  asSystem: "Wie das System",
  language: "Sprache",
  languageHint:
    "Die Sprache der Oberfläche. Antworten folgen der Sprache, in der Sie fragen; Entwürfe bleiben, wie sie geschrieben sind.",
  consultant: "Berater",
  builtIn:
    "Es antwortet der eingebaute Berater: Regeln und ein Katalog von Mustern, kein Sprachmodell. Ist {variable} gesetzt, antwortet stattdessen Claude.",
  byModel: "Es antwortet {name} mit dem Modell {model}.",
  claude: "Claude",
  compatible: "ein OpenAI-kompatibler Dienst",
  model: "Modell",
  modelHint: "Bleibt in diesem Browser und gilt ab der nächsten Nachricht.",
  keyboard: "Tastatur",
  singleKeys: "Auch einzelne Tasten wirken",
  singleKeysHint:
    "Zum Beispiel N für ein neues Gespräch. Schalten Sie sie ab, wenn Sie mit Ihrem Computer sprechen.",
  activity: "Aktivität",
  noActivity: "Noch nichts. Anmeldungen, Links, Exporte und Löschungen stehen dann hier.",
  activities: {
    signed_in: "Angemeldet",
    signed_up: "Konto angelegt",
    share_made: "Link erstellt",
    share_opened: "Link geöffnet",
    share_revoked: "Link widerrufen",
    exported: "Exportiert",
    thread_deleted: "Gespräch gelöscht",
    account_exported: "Konto heruntergeladen",
  },
  fromNetwork: "von {network}",
  times: "{count}-mal",
  takeAlong: "Alles mitnehmen",
  takeAlongText:
    "Alles, was über Sie gespeichert ist, in einem Archiv: als JSON, und jedes Gespräch und jeder Entwurf zum Lesen.",
  download: "Alles herunterladen",
  deleteAll: "Alles löschen",
  deleteText:
    "Ihr Konto, jedes Gespräch und jeder Entwurf mit allen Versionen, jeder Link und diese Liste sind sofort und endgültig weg. Nichts bleibt zurück.",
  confirm: "Zur Bestätigung {confirmation} eingeben",
};
