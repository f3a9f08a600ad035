import { NoticePage } from "@/components/workspace/notice-page";

export default function ShareNotFound() {
  return (
    <NoticePage
      title="This link opens nothing"
      text="It may have expired, been revoked, or been copied incompletely. Ask whoever sent it for a new one."
    />
  );
}
