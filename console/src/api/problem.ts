/** A refused or failed request, in the words of the contract: `code` for programs, `detail` for people who look closer. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly detail: string | null,
    readonly status: number,
    /** Seconds after which it is worth trying again; null: nobody said. */
    readonly retryAfter: number | null = null,
    readonly errors: readonly FieldProblem[] = [],
    /** The problem whole, for what only some of them carry, such as `available`. */
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail ?? code);
  }

  static of(body: unknown, response: Response): Problem {
    const fields = isObject(body) ? body : {};
    const retryAfter = Number(response.headers.get("Retry-After"));
    return new Problem(
      typeof fields.code === "string" ? fields.code : response.status >= 500 ? "internal" : "invalid_request",
      typeof fields.detail === "string" ? fields.detail : null,
      response.status,
      retryAfter > 0 ? retryAfter : null,
      Array.isArray(fields.errors) ? (fields.errors as FieldProblem[]) : [],
      fields,
    );
  }
}

export interface FieldProblem {
  field: string;
  index?: number;
  code: string;
  detail: string;
}

/** Nothing came back: the server or the way to it is down. */
export function unreachable(fault: unknown): Problem {
  return new Problem("unreachable", fault instanceof Error ? fault.message : null, 0);
}

export function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  return new Problem("internal", fault instanceof Error ? fault.message : String(fault), 0);
}

/** What the API refuses as a whole, if a form can say which of its fields is the reason. */
export function asFieldProblem(fault: unknown, code: string, field: string, fieldCode: string): Problem {
  const problem = asProblem(fault);
  if (problem.code !== code) return problem;
  const detail = problem.detail ?? fieldCode;
  return new Problem(problem.code, problem.detail, problem.status, null, [{ field, code: fieldCode, detail }]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
