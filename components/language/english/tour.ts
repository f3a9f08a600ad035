export const tour = {
  title: "Two-minute tour",
  invitation: "New here? Five short steps show what Lintel does.",
  take: "Take the two-minute tour",
  skip: "Skip",
  back: "Back",
  next: "Next",
  done: "Done",
  step: "Step {step} of {count}",
  steps: {
    ask: {
      title: "Say what you need",
      text: "Describe a system, an integration or a pipeline in your own words, or attach what you have: an OpenAPI description, a Compose file, Kubernetes manifests. Enter sends; Shift and Enter break the line.",
    },
    answer: {
      title: "Answer what matters",
      text: "The consultant asks about load, data, failure and the team before it decides. Skip what you don't know: it says which assumption it makes instead.",
    },
    watch: {
      title: "Watch the design grow",
      text: "Requirements, components, workflows and decisions appear beside the chat as they are written: as a document, as diagrams, as numbers, or as the model itself.",
    },
    check: {
      title: "Hold it to account",
      text: "Checks read the design like code: each finding names its place and its remedy. Every change makes a version, and an earlier message can be said another way; both branches stay.",
    },
    take: {
      title: "Take it with you",
      text: "Share a link, or export Markdown, OpenAPI, diagrams and more. Ctrl or ⌘ and K lists everything that can be done; the question mark shows the keys.",
    },
  },
};
