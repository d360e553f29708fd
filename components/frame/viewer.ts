/** Who looks at the page, as far as the frame shows it: a name, a role, and which rooms to offer. Decides no access. */
export interface Viewer {
  readonly name: string;
  readonly kind: "member" | "agent";
  readonly role: string;
  readonly accountName: string | null;
}

/** The answer of `GET /api/v1/session`. */
export interface FrameSession {
  readonly viewer: Viewer | null;
  readonly demo: boolean;
}

const ROLES = ["viewer", "member", "owner", "agent", "lead"] as const;
export type ViewerRole = (typeof ROLES)[number];

export function isViewerRole(role: string): role is ViewerRole {
  return ROLES.some((known) => known === role);
}
