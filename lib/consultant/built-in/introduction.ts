/** Said at the start of a thread, so that nobody takes rules for a language model. */
export const introduceMyself = (): string =>
  "I'm Lintel's built-in consultant: rules and a catalogue of capabilities and patterns, not a language model. I read for what I know and leave the rest to you.";

export const sayWhatICan = (): string =>
  `I can't answer that without a language model; I'm rules and a catalogue. What I can do with this design:

- answer **"why …?"** and **"why not …?"** from its decisions ("why not Kafka?"),
- say **what happens if** a part is down, from its relations ("what if the payment provider is down?"),
- work out a **changed number**: load, team, budget, latency ("ten times the load", "we are 3 people"),
- **add** or **remove** a capability I know ("we also need search and shipping", "remove shipping"),
- **swap** a product or another option of a decision ("use Kafka instead of RabbitMQ"), and **compare** them first ("compare canary with blue-green"),
- make it **cheaper**, tell its **numbers** ("how much does it cost?"), record that you **accept** it,
- take your **answers** to the questions.

With a language model configured (an Anthropic key or an OpenAI-compatible endpoint), the same design can be discussed freely.`;
