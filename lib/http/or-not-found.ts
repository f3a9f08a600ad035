import { notFound } from "next/navigation";
import { AppError } from "../errors";

/** For pages: what a verb of `lib` doesn't find becomes the page that says so, with status 404. */
export async function orNotFound<T>(finding: Promise<T>): Promise<T> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
