"use client";

import { useActionState } from "react";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { type SocialProvider, signIn, signInWith, signUp } from "./account-client";

const minPasswordLength = 8;
const passwordHintId = "password-hint";

const tasks = {
  "sign-in": { submit: signIn, label: "signIn", password: "current-password" },
  "sign-up": { submit: signUp, label: "createAccount", password: "new-password" },
} as const;

const providerNames: Record<SocialProvider, string> = { github: "GitHub", google: "Google" };

interface AccountFormProps {
  task: keyof typeof tasks;
  /** Only those that the server is set up for. */
  providers: readonly SocialProvider[];
}

export function AccountForm({ task, providers }: AccountFormProps) {
  const { submit, label, password } = tasks[task];
  const { account } = useWords();
  const [problem, send, isPending] = useActionState(
    (_: string | null, form: FormData) => submit(form, account),
    null,
  );
  const [socialProblem, sendSocial] = useActionState(
    (_: string | null, provider: SocialProvider) => signInWith(provider, account),
    null,
  );
  const shown = problem ?? socialProblem;
  return (
    <div className="flex flex-col gap-5">
      <Problem>{shown}</Problem>
      <form action={send} className="flex flex-col gap-4">
        {task === "sign-up" && (
          <Field label={account.name}>
            <Input name="name" required maxLength={200} autoComplete="name" />
          </Field>
        )}
        <Field label={account.email}>
          <Input name="email" type="email" required autoComplete="email" />
        </Field>
        <Field
          label={account.password}
          hint={
            task === "sign-up" && {
              id: passwordHintId,
              text: fill(account.passwordHint, { count: minPasswordLength }),
            }
          }
        >
          <Input
            name="password"
            type="password"
            required
            minLength={minPasswordLength}
            autoComplete={password}
            aria-describedby={task === "sign-up" ? passwordHintId : undefined}
          />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending} className="mt-1">
          {account[label]}
        </Button>
      </form>
      {providers.length > 0 && (
        <form className="flex flex-col gap-2 border-t pt-5">
          {providers.map((provider) => (
            <Button key={provider} type="submit" formAction={() => sendSocial(provider)}>
              {fill(account.continueWith, { provider: providerNames[provider] })}
            </Button>
          ))}
        </form>
      )}
    </div>
  );
}
