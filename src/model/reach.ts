/** How the events of a trait find the entity's row. */
export type Reach =
    /** By the profile that the event belongs to. */
    | { readonly kind: "profile" }
    /** By a further party of it; `party` is the role of its identifiers, null for a role called like its identity. */
    | { readonly kind: "role"; readonly role: string; readonly party: string | null }
    /**
     * By a relationship that leads to the entity from a party of the event, and held when the event happened. `role` and
     * `party` say which party; both null: whose event it is.
     */
    | {
          readonly kind: "relationship";
          readonly relationship: string;
          readonly role: string | null;
          readonly party: string | null;
      }
    /** By a property that references the entity. */
    | { readonly kind: "property"; readonly property: string };

/**
 * What tells traits of one event apart that find their rows in different ways; null for the event's own profile.
 *
 * @example
 * reachName({ kind: "property", property: "store_id" }) // "by_store_id"
 */
export function reachName(reach: Reach): string | null {
    switch (reach.kind) {
        case "profile":
            return null;
        case "role":
            return `by_${reach.role}`;
        case "relationship":
            return `${reach.role === null ? "" : `by_${reach.role}_`}over_${reach.relationship}`;
        case "property":
            return `by_${reach.property}`;
    }
}
