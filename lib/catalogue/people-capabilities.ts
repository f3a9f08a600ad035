import type { Capability } from "./capability";

export const peopleCapabilities: readonly Capability[] = [
  {
    id: "users",
    name: "User management",
    words:
      /\b(users? management|user accounts?|identit(y|ies)|accounts?|sign[- ]?(in|up)|log[- ]?in|authentication|registration|members?|customers?)\b/i,
    requirement: "People register, sign in, keep their profile and can have it deleted.",
    responsibility:
      "Owns profiles, addresses, roles and consents; passwords and sign-in stay with the identity provider.",
    owns: "profiles, addresses, consents, roles",
    sensitivity: "confidential",
    store: "relational",
    emits: ["user-registered", "user-deleted"],
    follows: [],
    frameworks: ["GDPR"],
    risk: {
      statement: "A deleted person lives on in copies",
      mitigation:
        "user-deleted is an event that every holder of personal data must answer; a report lists who hasn't",
    },
  },
  {
    id: "notifications",
    name: "Notifications",
    words: /\b(notif\w*|e-?mails?|sms|push messages?|alerts? (to|the)|remind\w*)\b/i,
    requirement: "People are told about what concerns them, by the channel they chose, once.",
    responsibility: "Turns events into e-mail, SMS and push; owns templates, preferences and what was sent.",
    owns: "templates, preferences, delivery log",
    sensitivity: "confidential",
    store: "relational",
    steps: [{ phase: 9, does: "Tell the customer" }],
    emits: ["notification-failed"],
    follows: ["orders", "payments", "shipping", "bookings", "users", "approvals", "subscriptions", "records"],
    outside: {
      id: "message-provider",
      name: "E-mail and SMS provider",
      responsibility: "Delivers e-mail and text messages.",
      protocol: "HTTPS (REST)",
      timeoutSeconds: 5,
      fallback: "Messages wait in the queue; urgent ones go by the second channel after five minutes",
    },
    risk: {
      statement: "A replay of events sends thousands of messages again",
      mitigation: "Each message has a key made of event id and recipient; replays don't reach the sender",
    },
  },
  {
    id: "approvals",
    name: "Approvals",
    words:
      /\b(approv\w*|sign[- ]?offs?|human (task|step|review)s?|four[- ]eyes|payroll|claims?|onboarding)\b/i,
    requirement: "People approve or reject in time; what waits too long is escalated.",
    responsibility: "Owns cases and their states; assigns tasks to people, watches deadlines, escalates.",
    owns: "cases, tasks, decisions with who and when",
    sensitivity: "confidential",
    store: "relational",
    leads: "case",
    steps: [
      {
        phase: 4,
        does: "Ask a person to approve; remind after half of the time, escalate at the deadline",
        compensation: "Withdraw the task",
      },
    ],
    emits: ["case-approved", "case-rejected", "case-escalated"],
    follows: [],
    risk: {
      statement: "A case waits for somebody who is away",
      mitigation: "Deputies, a timer on every task, and an escalation that always ends with a named person",
    },
  },
  {
    id: "records",
    name: "Records",
    words:
      /\b(patients?|medical|clinics?|hospitals?|health|crm|case files?|student records?|lab results?)\b/i,
    requirement: "Records belong to the right person, are complete, and every look at them is traced.",
    responsibility: "Owns the record of a person; matches incoming facts to it, and keeps every version.",
    owns: "records, versions, access log",
    sensitivity: "restricted",
    store: "relational",
    emits: ["record-changed"],
    follows: ["telemetry"],
    frameworks: ["GDPR"],
    risk: {
      statement: "A fact is attached to the wrong person",
      mitigation: "Match on two identifiers, send what is ambiguous to a work list for a person, never guess",
    },
  },
  {
    id: "conversations",
    name: "Conversations",
    words: /\b(chats?|comments?|comment section|messaging between|forums?|discussion)\b/i,
    requirement: "People write to each other and see new messages at once.",
    responsibility: "Owns threads and messages; delivers live updates and takes reports of abuse.",
    owns: "threads, messages, moderation decisions",
    sensitivity: "confidential",
    store: "relational",
    emits: ["message-posted", "message-reported"],
    follows: ["users"],
    risk: {
      statement: "A popular thread slows everything else down",
      mitigation: "Limits for each author and thread; it may be switched off without touching the rest",
    },
  },
  {
    id: "field-work",
    name: "Work without network",
    words:
      /\b(offline|without (a )?network|no (signal|network|connectivity)|field (staff|work\w*|service))\b/i,
    requirement: "Work goes on without a network and is merged later without loss.",
    responsibility:
      "Keeps a local queue on the device, takes in its entries once, and settles conflicts by written rules.",
    owns: "device queues, conflicts and how they were settled",
    sensitivity: "confidential",
    store: "relational",
    emits: ["field-entry-received", "conflict-found"],
    follows: ["bookings", "payments"],
    risk: {
      statement: "Two devices change the same thing while offline",
      mitigation:
        "Entries are appended with device id and number, conflicts reconcile by rule, the rest goes to a person",
    },
  },
];
