/** Reads of our own API from the browser: JSON or an error that carries the status and the request id. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly requestId: string | null,
  ) {
    super(`HTTP ${status}`);
  }
}

export async function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal: signal ?? null, headers: { accept: "application/json" } });
  if (!response.ok) throw new HttpError(response.status, response.headers.get("x-request-id"));
  return response.json();
}
