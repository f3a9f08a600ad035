"use client";

import { useState } from "react";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import type { Question } from "@/lib/design/schema";
import type { QuestionAnswer } from "@/lib/thread/message";

interface Entry {
  choice: string | null;
  own: string;
}

const blank: Entry = { choice: null, own: "" };

const answerOf = ({ choice, own }: Entry) => [choice, own.trim()].filter(Boolean).join("; ") || null;

interface OptionProps {
  name: string;
  label: string;
  isChosen: boolean;
  isSkip?: boolean;
  onChoose: () => void;
}

const optionStyle =
  "relative inline-flex min-h-8 items-center rounded-md border border-edge px-3 py-1 text-sm transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2";

const optionKinds = {
  answer:
    "has-checked:border-accent has-checked:bg-accent-tint has-checked:font-medium has-checked:text-accent",
  skip: "border-dashed text-soft has-checked:border-edge has-checked:border-solid has-checked:bg-sunken",
};

function Option({ name, label, isChosen, isSkip = false, onChoose }: OptionProps) {
  return (
    <label className={classNames(optionStyle, optionKinds[isSkip ? "skip" : "answer"])}>
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        // Lies over its label, unseen: hidden elsewhere, it would scroll the page away when it gets the focus.
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      {label}
    </label>
  );
}

interface QuestionFieldsProps {
  question: Question;
  number: number;
  entry: Entry;
  onChange: (entry: Entry) => void;
}

function QuestionFields({ question, number, entry, onChange }: QuestionFieldsProps) {
  const { questions: said } = useWords().chat;
  const { id, text, why, options = [], assumedAnswer } = question;
  const isSkipped = answerOf(entry) === null;
  return (
    <fieldset className="flex flex-col gap-2.5 border-t pt-5 first:border-t-0 first:pt-0">
      <legend className="float-left w-full">
        <span className="font-medium">
          <span className="text-faint tabular-nums">{number}.</span> {text}
        </span>
        {why && <span className="text-soft mt-0.5 block text-sm">{why}</span>}
      </legend>
      <div className="clear-both flex flex-wrap gap-2">
        {options.map((option) => (
          <Option
            key={option}
            name={id}
            label={option}
            isChosen={entry.choice === option}
            onChoose={() => onChange({ ...entry, choice: option })}
          />
        ))}
        <Option name={id} label={said.skip} isSkip isChosen={isSkipped} onChoose={() => onChange(blank)} />
      </div>
      <Input
        aria-label={fill(said.ownWordsFor, { question: text })}
        placeholder={options.length > 0 ? said.orOwnWords : said.ownWords}
        value={entry.own}
        maxLength={2000}
        onChange={(event) => onChange({ ...entry, own: event.target.value })}
      />
      {isSkipped && assumedAnswer && (
        <p className="text-soft text-xs">{fill(said.assumes, { answer: assumedAnswer })}</p>
      )}
    </fieldset>
  );
}

interface QuestionFormProps {
  questions: Question[];
  disabled: boolean;
  onSubmit: (answers: QuestionAnswer[]) => unknown;
}

export function QuestionForm({ questions, disabled, onSubmit }: QuestionFormProps) {
  const { questions: said } = useWords().chat;
  const [entries, setEntries] = useState<Record<string, Entry>>({});
  const answers = questions.map(({ id, text }) => ({
    questionId: id,
    question: text,
    answer: answerOf(entries[id] ?? blank),
  }));
  const answered = answers.filter(({ answer }) => answer !== null).length;
  return (
    <form
      aria-label={said.form}
      className="bg-surface shadow-raised flex flex-col gap-5 rounded-xl border p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(answers);
      }}
    >
      {questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          question={question}
          number={index + 1}
          entry={entries[question.id] ?? blank}
          onChange={(entry) => setEntries({ ...entries, [question.id]: entry })}
        />
      ))}
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
        <p className="text-soft text-sm">{fill(said.answered, { answered, count: questions.length })}</p>
        <Button type="submit" variant="primary" disabled={disabled}>
          {answered === 0 ? said.skipAll : said.submit}
        </Button>
      </footer>
    </form>
  );
}
