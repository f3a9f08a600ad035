"use client";

import { autocompletion, type CompletionSource } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { linter, lintGutter } from "@codemirror/lint";
import { tags } from "@lezer/highlight";
import { basicSetup, EditorView } from "codemirror";
import { useEffect, useEffectEvent, useRef } from "react";
import { completeModel } from "./model-completion";
import { findDiagnostics } from "./model-diagnostics";

const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--color-accent)" },
    { tag: [tags.string, tags.content], color: "var(--color-ink)" },
    { tag: tags.comment, color: "var(--color-faint)" },
    { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--color-soft)" },
    { tag: [tags.meta, tags.keyword], color: "var(--color-warning)" },
  ]),
);

const theme = EditorView.theme({
  "&": { height: "100%", fontSize: "0.8125rem", backgroundColor: "var(--color-sunken)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--color-ink)" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--color-sunken)",
    borderRightColor: "var(--color-line)",
    color: "var(--color-faint)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--color-hover)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--color-line)",
  },
  ".cm-tooltip, .cm-panels": {
    backgroundColor: "var(--color-raised)",
    borderColor: "var(--color-line)",
    color: "var(--color-ink)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--color-accent)",
    color: "var(--color-on-accent)",
  },
  ".cm-diagnostic": { maxWidth: "32rem", fontFamily: "var(--font-sans)" },
});

const complete: CompletionSource = ({ state, pos, explicit }) => {
  const line = state.doc.lineAt(pos);
  const lines = state.sliceDoc(0, pos).split("\n");
  const { column, words } = completeModel(lines);
  const from = line.from + column;
  if (words.length === 0 || (from === pos && !explicit)) return null;
  return { from, options: words.map((label) => ({ label })), validFor: /^[\w-]*$/ };
};

const extensions = [
  basicSetup,
  yaml(),
  highlighting,
  theme,
  autocompletion({ override: [complete] }),
  lintGutter(),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ "aria-label": "The model as YAML", tabindex: "0" }),
];

interface YamlEditorProps {
  /** What it starts with; a new text needs a new editor. */
  text: string;
  /** It is a model as it was saved, so it needn't be read for errors until it changes: a large one takes a second. */
  isSaved: boolean;
  onChange: (text: string) => void;
}

/** A text field that knows the model: colours, errors where they stand, and what may be written. */
export function YamlEditor({ text, isSaved, onChange }: YamlEditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const start = useRef({ text, isSaved });
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    if (!parent.current) return;
    const listener = EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) tell(state.doc.toString());
    });
    const { text, isSaved } = start.current;
    const diagnose = linter(({ state: { doc } }) => (doc === saved ? [] : findDiagnostics(doc.toString())));
    const view = new EditorView({
      doc: text,
      extensions: [...extensions, diagnose, listener],
      parent: parent.current,
    });
    const saved = isSaved ? view.state.doc : null;
    return () => view.destroy();
  }, []);
  return (
    <div
      ref={parent}
      className="focus-within:border-accent focus-within:outline-accent min-h-0 flex-1 overflow-hidden rounded-lg border focus-within:outline-1"
    />
  );
}
