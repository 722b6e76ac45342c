import type { CustomerModel } from "../../model/customer-model.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { erasedMember, unknownMember } from "./moments.js";

/**
 * What holds of the id of a profile that stands for somebody, after the id.
 *
 * @example
 * isSomebody(model) // <> 'unknown'
 */
export function isSomebody({ identities }: Pick<CustomerModel, "identities">): SqlText {
    return identities.some(({ erasures }) => erasures !== null)
        ? sql`not in (${literal(unknownMember)}, ${literal(erasedMember)})`
        : sql`<> ${literal(unknownMember)}`;
}
