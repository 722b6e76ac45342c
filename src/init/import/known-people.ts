import type { CustomerModel } from "../../model/customer-model.js";
import type { Identity } from "../../model/identity.js";
import type { TableContract } from "../from/contract.js";
import type { Likely } from "../from/meaning.js";
import type { People } from "../from/people.js";

/** The identity of a project that knows most of the identifiers that were found; null where it has no identity. */
export function knownPeople({ identities }: CustomerModel, tables: readonly TableContract[]): People | null {
    const found = tables.flatMap(({ columns }) => columns.flatMap(({ likely }) => likely ?? []));
    const known = (identity: Identity): number => found.filter((likely) => typeOf(identity, likely) !== null).length;
    const [best] = identities.toSorted((a, b) => known(b) - known(a));
    return best === undefined ? null : { identity: best.name, typeOf: (likely) => typeOf(best, likely) };
}

/** By name; an address also by what it is. */
function typeOf({ identifiers }: Identity, { type, kind }: Likely): string | null {
    const named = identifiers.find(({ name }) => name === type);
    if (named !== undefined) return named.name;
    const alike = identifiers.filter(
        ({ name, normalize }) =>
            (kind === "email" && (normalize.kind === "email" || normalize.kind === "mailbox")) ||
            (kind === "phone" && (normalize.kind === "phone" || /phone|mobile/.test(name))),
    );
    return alike.length === 1 ? (alike[0]?.name ?? null) : null;
}
