const settings =
  /^(NODE_ENV|PORT|PUBLIC_URL|DATA_DIR|DATABASE_URL|REDIS_URL|AUTH_SECRET|ANTHROPIC_|OPENAI_|LINTEL_|GITHUB_CLIENT_|GOOGLE_CLIENT_)/;

/** This process's environment without any setting that the app reads, so that no test meets a real key or database. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    DO_NOT_TRACK: "1",
  };
  for (const name of Object.keys(environment).filter((name) => settings.test(name))) {
    Reflect.deleteProperty(environment, name);
  }
  return environment;
}
