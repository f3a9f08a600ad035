import type { Words } from "../english";

export const tour: Words["tour"] = {
  title: "Rundgang in zwei Minuten",
  invitation: "Neu hier? Fünf kurze Schritte zeigen, was Lintel tut.",
  take: "Den Rundgang machen",
  skip: "Überspringen",
  back: "Zurück",
  next: "Weiter",
  done: "Fertig",
  step: "Schritt {step} von {count}",
  steps: {
    ask: {
      title: "Sagen Sie, was Sie brauchen",
      text: "Beschreiben Sie ein System, eine Anbindung oder eine Pipeline in eigenen Worten, oder hängen Sie an, was Sie haben: eine OpenAPI-Beschreibung, eine Compose-Datei, Kubernetes-Manifeste. Enter sendet, Umschalt und Enter bricht die Zeile um.",
    },
    answer: {
      title: "Antworten Sie, worauf es ankommt",
      text: "Der Berater fragt nach Last, Daten, Ausfällen und dem Team, bevor er entscheidet. Überspringen Sie, was Sie nicht wissen: Er sagt, was er stattdessen annimmt.",
    },
    watch: {
      title: "Sehen Sie den Entwurf wachsen",
      text: "Anforderungen, Komponenten, Abläufe und Entscheidungen erscheinen neben dem Chat, während sie entstehen: als Dokument, als Diagramme, als Zahlen oder als das Modell selbst.",
    },
    check: {
      title: "Nehmen Sie ihn beim Wort",
      text: "Prüfungen lesen den Entwurf wie Code: Jeder Befund nennt seine Stelle und seine Abhilfe. Jede Änderung ergibt eine Version, und eine frühere Nachricht lässt sich anders sagen; beide Zweige bleiben.",
    },
    take: {
      title: "Nehmen Sie ihn mit",
      text: "Teilen Sie einen Link, oder exportieren Sie Markdown, OpenAPI, Diagramme und mehr. Strg oder ⌘ und K listet alles auf, was sich tun lässt; das Fragezeichen zeigt die Tasten.",
    },
  },
};
