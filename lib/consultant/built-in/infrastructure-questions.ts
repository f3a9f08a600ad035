import type { InterviewQuestion } from "./interview-question";

const unanswered = (id: string) => (facts: { notes: Readonly<Record<string, string>> }) =>
  facts.notes[id] === undefined;

/** What is there already, and the one question of each kind that would change the design most. */
export const infrastructureQuestions: readonly InterviewQuestion[] = [
  {
    id: "Q-consistency",
    topic: "domain",
    kinds: ["integration"],
    text: "How fresh must data be on the other side, and must changes of one thing arrive in order? (consistency)",
    why: "It decides between a synchronous write and an accepted-then-processed flow, and the ordering key of the queue.",
    options: [
      { label: "Some seconds later is fine, in order for each record" },
      { label: "Some seconds later is fine, order doesn't matter" },
      { label: "The caller must see its own write at once" },
      { label: "Minutes or a nightly batch are enough" },
    ],
    assumedAnswer: "Some seconds later is fine, in order for each record",
    effectIfWrong:
      "If a caller must read its own write at once, the write goes to the database first and the queue only carries what follows from it.",
    isOpen: unanswered("Q-consistency"),
    hears:
      /\b(order (doesn't|does not|is not|isn't) (matter|important)|no order|in order for|see (its|their|his) own (write|change)s?|own writes?|eventual(ly)? consisten\w*|(seconds|minutes) later is (fine|enough|ok))\b/i,
  },
  {
    id: "Q-environments",
    topic: "infrastructure",
    kinds: ["pipeline"],
    text: "Which environments do you have or want, and on what do they run?",
    why: "The stages, gates and the way of rolling back follow from it.",
    options: [
      {
        label: "Development, staging, production on Kubernetes",
        understood: { technologies: ["Kubernetes"] },
      },
      { label: "Staging and production on a managed container platform" },
      { label: "Virtual machines or own servers", understood: { technologies: ["our own servers"] } },
      { label: "Serverless functions" },
    ],
    assumedAnswer: "Development, staging and production, all running containers",
    effectIfWrong:
      "On virtual machines a release is switched between two sets of machines; with functions it is a version alias with weights. The stages stay, the deploy step changes.",
    isOpen: unanswered("Q-environments"),
    hears:
      /\b(environments are|(run|running) on (kubernetes|virtual machines|own servers|containers|lambda)|our environments)\b/i,
  },
  {
    id: "Q-frequency",
    topic: "performance",
    kinds: ["pipeline"],
    text: "How often do you want to release, and how long may a commit take to reach production?",
    why: "It decides how much may be checked by people, and how much the tests must run side by side.",
    options: [
      { label: "Several times a day, within an hour" },
      { label: "Once a day" },
      { label: "Every one or two weeks" },
      { label: "Monthly or rarer" },
    ],
    assumedAnswer: "Several times a week, a commit within 60 minutes",
    effectIfWrong:
      "Rare releases make each one large: then a release branch and a rehearsal in staging come in.",
    isOpen: unanswered("Q-frequency"),
    hears:
      /\b(release|deploy|ship)(s|ed|ing)?\b[^.?!]{0,40}\b(times? a (day|week|month)|daily|weekly|monthly|every (day|week|month|two weeks|quarter)|once a (day|week|month|quarter))\b/i,
  },
  {
    id: "Q-infrastructure",
    topic: "infrastructure",
    kinds: ["system", "integration", "workflow", "migration"],
    text: "Which existing systems, infrastructure and technology stack must it work with: cloud, databases, brokers, identity provider?",
    why: "What your team runs already is cheaper and safer than something new.",
    options: [
      { label: "Nothing yet" },
      { label: "Kubernetes in a public cloud", understood: { technologies: ["Kubernetes"] } },
      { label: "AWS with managed services", understood: { technologies: ["AWS"] } },
      { label: "Our own servers", understood: { technologies: ["our own servers"] } },
    ],
    assumedAnswer: "A public cloud with managed containers and managed PostgreSQL; nothing that must be kept",
    effectIfWrong:
      "A broker, database or identity provider that you run already replaces the one proposed here, unless it lacks what the decision needs.",
    isOpen: ({ technologies, notes }) => technologies.length === 0 && notes["Q-infrastructure"] === undefined,
  },
];
