import { findServerPrograms, missingServerPrograms } from "../../lib/db/postgresql-server.fixture";
import { installDebianPackage } from "./install-debian-package";

/** Sees to it that the tests can start a PostgreSQL of their own, and says which one. */
export async function providePostgresql(): Promise<boolean> {
  const folder =
    findServerPrograms() ?? ((await installDebianPackage("postgresql")) ? findServerPrograms() : null);
  if (folder) {
    console.log(`PostgreSQL: ${folder}`);
    return true;
  }
  console.error(missingServerPrograms);
  // A laptop without it may still verify the rest; a pipeline must not lose these tests in silence.
  return !process.env.CI;
}
