import { Badge } from "@/components/ui/badge";
import type { Design, Question } from "@/lib/design/schema";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { Section } from "../section";

function QuestionItem({ question }: { question: Question }) {
  const { id, text, topic, why, answer, assumedAnswer } = question;
  return (
    <Item
      id={id}
      title={text}
      badges={
        <>
          <Badge>{topic}</Badge>
          {answer ? <Badge tone="success">answered</Badge> : <Badge tone="warning">open</Badge>}
        </>
      }
    >
      <FactList>
        <Fact name="Would change">{answer ? null : why}</Fact>
        <Fact name="Answer">{answer}</Fact>
        <Fact name="Assumed">{answer ? null : assumedAnswer}</Fact>
      </FactList>
    </Item>
  );
}

export function QuestionsSection({ design: { questions } }: { design: Design }) {
  return (
    <Section
      id="questions"
      title="Questions"
      count={questions.length}
      missing={questions.length === 0 ? "No question is open." : undefined}
    >
      <ItemList>
        {questions.map((question) => (
          <QuestionItem key={question.id} question={question} />
        ))}
      </ItemList>
    </Section>
  );
}
