/** What the scripted consultation asks: each answer would change the design. */
export const questions = [
  {
    id: "Q-load",
    topic: "performance",
    text: "How many orders a second must the platform take at peak?",
    why: "It decides whether stock is reserved synchronously.",
    options: ["under 10", "10 to 100", "over 100"],
    assumedAnswer: "10 to 100",
  },
  {
    id: "Q-platform",
    topic: "infrastructure",
    text: "What do you run on today?",
    options: ["Kubernetes", "virtual machines", "a cloud's own services", "nothing yet"],
    assumedAnswer: "nothing yet",
  },
  {
    id: "Q-team",
    topic: "team",
    text: "How many engineers will build and run it?",
    why: "A small team should not run many services.",
    options: ["1 to 5", "6 to 20", "over 20"],
    assumedAnswer: "6 to 20",
  },
  {
    id: "Q-budget",
    topic: "budget",
    text: "When must the first version be live?",
    options: ["3 months", "6 months", "a year"],
    assumedAnswer: "6 months",
  },
  {
    id: "Q-compliance",
    topic: "compliance",
    text: "Do card numbers ever reach your servers?",
    why: "It decides how much of PCI DSS applies.",
    options: ["never", "yes"],
    assumedAnswer: "never",
  },
];
