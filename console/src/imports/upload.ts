import { changeHeaders } from "../api/client";
import { Problem, unreachable } from "../api/problem";

/** As much as the server takes. */
export const FILE_BYTES_MAX = 500 * 1024 * 1024;

interface UploadOptions {
  key: string;
  /** Such as windows-1255; absent: the server finds out. */
  encoding?: string;
  /** Such as semicolon; absent: the server finds out. */
  separator?: string;
  /** @param share from 0 to 1 */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a file of leads. With XMLHttpRequest, for fetch doesn't tell how much has been sent.
 *
 * @returns the id of the import
 */
export function upload(businessId: number, file: File, { key, encoding, separator, onProgress, signal }: UploadOptions): Promise<number> {
  const query = new URLSearchParams({ name: file.name.slice(-200), ...(encoding ? { encoding } : {}), ...(separator ? { separator } : {}) });
  const request = new XMLHttpRequest();
  request.open("POST", `/api/v1/businesses/${businessId}/leads/import?${query}`);
  const headers = changeHeaders("POST", new Headers({ "Idempotency-Key": key, "Content-Type": "application/octet-stream" }));
  headers.forEach((value, name) => request.setRequestHeader(name, value));
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const body = asJson(request.responseText);
      if (request.status < 300) resolve((body as { id: number }).id);
      else reject(Problem.of(body, new Response(null, { status: request.status, headers: retryAfter(request) })));
    };
    request.onerror = () => reject(unreachable(null));
    request.onabort = () => reject(new DOMException("given up", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function retryAfter(request: XMLHttpRequest): Record<string, string> {
  const value = request.getResponseHeader("Retry-After");
  return value === null ? {} : { "Retry-After": value };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
