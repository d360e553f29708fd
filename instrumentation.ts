/** Every failed request is one JSON line with its id. */
interface Failed {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export async function onRequestError(error: unknown, request: Failed): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const requestId = request.headers["x-request-id"];
  const path = request.path.split("?")[0];
  log().error({ requestId, method: request.method, path, error: String(error) }, "request failed");
}
