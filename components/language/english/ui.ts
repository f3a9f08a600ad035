/** What controls without a subject of their own say. */
export const ui = {
  close: "Close",
  dismiss: "Dismiss",
  notifications: "Notifications",
  copied: "Copied",
  notCopied: "Couldn't copy",
  copy: "Copy",
  code: "Code",
  table: "Table",
  openAddress: "Open this address?",
  openAddressText: "The link was written by the consultant, not by Lintel. This is where it leads:",
  stay: "Stay here",
  openTab: "Open in a new tab",
  diagram: "Diagram; its source says the same as text",
  noDiagram: "This diagram can't be drawn. Its source is below.",
  showDiagram: "Show diagram",
  showSource: "Show source",
};
