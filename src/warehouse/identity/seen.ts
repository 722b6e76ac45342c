import type { SourceTable } from "../../model/source.js";

/**
 * The staged columns that date a row's identifiers. `updated_at` of a row that is written over says only that the
 * identifier is still there: were it the first time, an address edit would move an e-mail to another customer.
 */
export function seenColumns({ changes }: SourceTable): { readonly first: string | null; readonly last: string } {
    switch (changes.kind) {
        case "append":
            return { first: changes.occurredAt, last: changes.occurredAt };
        case "log":
            return { first: changes.updatedAt, last: changes.updatedAt };
        case "overwrite":
            return { first: changes.createdAt, last: changes.updatedAt };
    }
}
