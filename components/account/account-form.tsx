"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type SocialProvider, signIn, signInWith, signUp } from "./account-client";

const minPasswordLength = 8;
const passwordHint = { id: "password-hint", text: `At least ${minPasswordLength} characters.` };

const tasks = {
  "sign-in": { submit: signIn, label: "Sign in", password: "current-password" },
  "sign-up": { submit: signUp, label: "Create account", password: "new-password" },
} as const;

const providerNames: Record<SocialProvider, string> = { github: "GitHub", google: "Google" };

interface AccountFormProps {
  task: keyof typeof tasks;
  /** Only those that the server is set up for. */
  providers: readonly SocialProvider[];
}

export function AccountForm({ task, providers }: AccountFormProps) {
  const { submit, label, password } = tasks[task];
  const [problem, send, isPending] = useActionState((_: string | null, form: FormData) => submit(form), null);
  const [socialProblem, sendSocial] = useActionState(
    (_: string | null, provider: SocialProvider) => signInWith(provider),
    null,
  );
  const shown = problem ?? socialProblem;
  return (
    <div className="flex flex-col gap-5">
      {shown && (
        <p role="alert" className="bg-danger-tint text-danger rounded-md px-3 py-2 text-sm">
          {shown}
        </p>
      )}
      <form action={send} className="flex flex-col gap-4">
        {task === "sign-up" && (
          <Field label="Name">
            <Input name="name" required maxLength={200} autoComplete="name" />
          </Field>
        )}
        <Field label="E-mail">
          <Input name="email" type="email" required autoComplete="email" />
        </Field>
        <Field label="Password" hint={task === "sign-up" && passwordHint}>
          <Input
            name="password"
            type="password"
            required
            minLength={minPasswordLength}
            autoComplete={password}
            aria-describedby={task === "sign-up" ? passwordHint.id : undefined}
          />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending} className="mt-1">
          {label}
        </Button>
      </form>
      {providers.length > 0 && (
        <form className="flex flex-col gap-2 border-t pt-5">
          {providers.map((provider) => (
            <Button key={provider} type="submit" formAction={() => sendSocial(provider)}>
              Continue with {providerNames[provider]}
            </Button>
          ))}
        </form>
      )}
    </div>
  );
}
