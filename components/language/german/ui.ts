import type { Words } from "../english";

export const ui: Words["ui"] = {
  close: "Schließen",
  dismiss: "Ausblenden",
  notifications: "Mitteilungen",
  copied: "Kopiert",
  notCopied: "Nicht kopiert",
  copy: "Kopieren",
  code: "Quelltext",
  table: "Tabelle",
  openAddress: "Diese Adresse öffnen?",
  openAddressText: "Den Link hat der Berater geschrieben, nicht Lintel. Er führt hierhin:",
  stay: "Hier bleiben",
  openTab: "In einem neuen Tab öffnen",
  diagram: "Diagramm; der Quelltext sagt dasselbe in Worten",
  noDiagram: "Dieses Diagramm lässt sich nicht zeichnen. Der Quelltext steht darunter.",
  showDiagram: "Diagramm zeigen",
  showSource: "Quelltext zeigen",
};
