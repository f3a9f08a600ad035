"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useIsLive } from "./use-is-live";

export const DropdownMenu = Primitive.Root;
export const DropdownMenuGroup = Primitive.Group;
export const DropdownMenuRadioGroup = Primitive.RadioGroup;

/** Disabled in the server's page, where a click on it would be lost, until its script runs. */
export function DropdownMenuTrigger(props: ComponentProps<typeof Primitive.Trigger>) {
  const isLive = useIsLive();
  return <Primitive.Trigger disabled={!isLive} {...props} />;
}

const itemStyle =
  "flex min-h-8 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 py-1 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover";

export function DropdownMenuContent({ className, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={6}
        collisionPadding={8}
        className={classNames(
          "z-50 min-w-44 animate-rise rounded-md border bg-raised p-1 shadow-floating",
          className,
        )}
        {...rest}
      />
    </Primitive.Portal>
  );
}

export function DropdownMenuItem({ className, ...rest }: ComponentProps<typeof Primitive.Item>) {
  return <Primitive.Item className={classNames(itemStyle, className)} {...rest} />;
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...rest
}: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={classNames(itemStyle, className)} {...rest}>
      {children}
      <Primitive.ItemIndicator className="ml-auto">
        <Check aria-hidden className="text-accent size-4" />
      </Primitive.ItemIndicator>
    </Primitive.RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={classNames("px-2.5 py-1.5 text-soft text-xs", className)} {...rest} />;
}

export function DropdownMenuSeparator() {
  return <Primitive.Separator className="bg-line my-1 h-px" />;
}
