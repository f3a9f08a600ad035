import { Badge } from "@/components/ui/badge";
import type { Question } from "@/lib/design/schema";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import type { SectionBodyProps } from "../section";

function QuestionItem({ question }: { question: Question }) {
  const { id, text, topic, why, options, answer, assumedAnswer } = question;
  return (
    <Item
      id={id}
      kind="question"
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
        <Fact name="Answers">{answer ? null : options?.join(" / ")}</Fact>
        <Fact name="Answer">{answer}</Fact>
        <Fact name="Assumed">{answer ? null : assumedAnswer}</Fact>
      </FactList>
    </Item>
  );
}

export function QuestionsBody({ design: { questions } }: SectionBodyProps) {
  return (
    <ItemList>
      {questions.map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
    </ItemList>
  );
}
