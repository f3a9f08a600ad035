import type { Capability } from "./capability";

export const contentCapabilities: readonly Capability[] = [
  {
    id: "publishing",
    name: "Publishing",
    words: /\b(publish\w*|articles?|news|cms|editors?|readers?|content management|blog)\b/i,
    requirement: "Editors publish, and readers see it within seconds, also during a rush.",
    responsibility: "Owns articles and their versions; renders pages and purges the edge cache on change.",
    owns: "articles, versions, publication times",
    sensitivity: "public",
    store: "relational",
    emits: ["article-published", "article-withdrawn"],
    follows: [],
    outside: {
      id: "edge-cache",
      name: "CDN (edge cache)",
      responsibility: "Answers readers from its cache; asks the origin once for each page and expiry.",
      protocol: "HTTPS with cache keys and purge by tag",
      timeoutSeconds: 5,
      fallback: "Serve stale while the origin fails (stale-if-error); a static page set stands by",
    },
    risk: {
      statement: "A rush with a cold cache reaches the origin",
      mitigation:
        "Request coalescing and an origin shield, short TTL with stale-while-revalidate, load shedding at the origin",
    },
  },
  {
    id: "files",
    name: "Files and media",
    words: /\b(files?|downloads?|uploads?|images?|videos?|documents?|media|attachments?|photos?)\b/i,
    requirement: "Files are kept safe, scanned, and given only to those who may have them.",
    responsibility:
      "Owns file metadata and permissions; hands out signed, short-lived links to the object store.",
    owns: "file metadata, permissions, objects",
    sensitivity: "confidential",
    store: "object-store",
    emits: ["file-stored", "file-rejected"],
    follows: ["payments"],
    risk: {
      statement: "A link to a file is passed on",
      mitigation: "Links are signed, expire after minutes, and are counted for each buyer",
    },
  },
  {
    id: "search",
    name: "Search",
    words: /\b(search\w*|full[- ]text|facets?|autocomplete)\b/i,
    requirement: "People find things by words and filters.",
    responsibility:
      "Keeps a search index as a copy of what others own; can be rebuilt from them at any time.",
    owns: "nothing: the index is a copy",
    sensitivity: "public",
    store: "search-index",
    emits: [],
    follows: ["catalogue", "publishing", "inventory", "files"],
    risk: {
      statement: "The index lags or loses changes",
      mitigation: "Measure the lag, rebuild from the source every night into a second index, then switch",
    },
  },
  {
    id: "reporting",
    name: "Reporting",
    words: /\b(reports?|reporting|analytics|dashboards?|statistics|business intelligence|data warehouse)\b/i,
    requirement: "Figures about the business can be read without slowing it down.",
    responsibility: "Builds read models from events and nightly extracts; owns definitions of figures.",
    owns: "definitions of figures; the read models are copies",
    sensitivity: "internal",
    store: "relational",
    emits: [],
    follows: ["orders", "payments", "inventory", "bookings", "telemetry", "subscriptions"],
    risk: {
      statement: "Two reports show different numbers for the same thing",
      mitigation:
        "One definition for each figure, under version control, with its source and time of refresh",
    },
  },
  {
    id: "telemetry",
    name: "Telemetry intake",
    words: /\b(iot|sensors?|devices?|telemetry|meters?|machines send|hl7)\b/i,
    requirement: "Measurements from devices arrive completely, in order for each device, and once.",
    responsibility: "Takes in measurements, checks and deduplicates them, acknowledges only what is stored.",
    owns: "raw measurements, device registry",
    sensitivity: "confidential",
    store: "time-series",
    emits: ["measurement-received", "measurement-rejected"],
    follows: [],
    risk: {
      statement: "All devices reconnect at once after an outage",
      mitigation:
        "Reconnect with jitter, admit by rate, buffer in the stream, drop duplicates by device and number",
    },
  },
  {
    id: "exchange",
    name: "Data exchange",
    words:
      /\b(batch|file transfers?|sftp|sepa|nightly|every night|erp|import\w*|export files?|registry|edi|csv)\b/i,
    requirement: "Files and batches are exchanged with other systems completely and once.",
    responsibility: "Builds, sends and takes in files; keeps totals, receipts and what was rejected.",
    owns: "exchange runs, files, receipts",
    sensitivity: "confidential",
    store: "relational",
    emits: ["exchange-completed", "exchange-rejected"],
    follows: ["payments", "orders", "approvals", "bookings"],
    outside: {
      id: "partner-system",
      name: "Partner system",
      responsibility: "Receives and sends files or messages by its own timetable.",
      protocol: "SFTP or HTTPS, with checksum and receipt",
      timeoutSeconds: 60,
      fallback: "The file is kept and sent again at the next window; a missing receipt raises an alert",
    },
    risk: {
      statement: "A file is processed twice or in part",
      mitigation: "Run number and checksum in the file, totals compared before booking, all of it or nothing",
    },
  },
];
