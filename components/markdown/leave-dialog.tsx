"use client";

import { useWords } from "@/components/language/language-root";
import { buttonStyle } from "@/components/ui/button-style";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";

interface LeaveDialogProps {
  href: string;
  onClose: () => void;
}

/** As the browser will understand it: no letters that only look like others, none that turn the direction around. */
const plainAddress = (href: string) => (URL.canParse(href) ? new URL(href).href : href);

export function LeaveDialog({ href, onClose }: LeaveDialogProps) {
  const { ui } = useWords();
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={ui.openAddress} description={ui.openAddressText}>
        <p className="bg-sunken max-h-48 overflow-y-auto rounded-md border px-3 py-2 font-mono text-sm break-all">
          {plainAddress(href)}
        </p>
        <footer className="flex justify-end gap-2">
          <DialogClose className={buttonStyle()}>{ui.stay}</DialogClose>
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            onClick={onClose}
            className={buttonStyle({ variant: "primary" })}
          >
            {ui.openTab}
          </a>
        </footer>
      </DialogContent>
    </Dialog>
  );
}
