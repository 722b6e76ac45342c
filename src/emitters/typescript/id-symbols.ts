import type { CustomerModel } from "../../model/customer-model.js";
import { camelCase, pascalCase } from "./letter-case.js";
import type { Symbols } from "./symbols.js";

export interface IdSymbol {
    /** What it identifies, as columns say: an identity, a kind of identifier (`person.customer_id`) or a keyed entity. */
    readonly identifies: string;
    /** `CustomerId` */
    readonly type: string;
    /** `customerId`: makes one of text. */
    readonly factory: string;
    readonly description: string;
}

/** One brand for each kind of id that a column of the package holds, in alphabetical order of the kinds. */
export function nameIds(used: Iterable<string>, model: CustomerModel, symbols: Symbols): readonly IdSymbol[] {
    return [...new Set(used)].sort().map((identifies) => {
        const [owner = "", identifier] = identifies.split(".");
        // A keyed entity is named by its surrogate key; its natural one is no hash, and must not pass for it.
        const isIdentity = model.identities.some((identity) => identity.name === owner);
        const name = identifier ?? (isIdentity ? `${owner}_id` : `${owner}_key`);
        const owned = identifier === undefined ? `${owner}_profile` : `${owner}_${identifier}`;
        const pair = (text: string): readonly [string, string] => [pascalCase(text), camelCase(text)];
        const [type, factory] = symbols.claim(pair(name), pair(owned), pair(`${owned}_id`));
        return { identifies, type, factory, description: describe(owner, identifier, model) };
    });
}

function describe(owner: string, identifier: string | undefined, model: CustomerModel): string {
    const identity = model.identities.find(({ name }) => name === owner);
    if (identifier !== undefined) {
        return identity?.identifiers.find(({ name }) => name === identifier)?.description ?? identifier;
    }
    if (identity !== undefined) return `Id of a profile of ${owner}: ${identity.description}`;
    const entity = model.entities.find(({ name }) => name === owner);
    return entity === undefined ? `Key of ${owner}.` : `Surrogate key of ${owner}: ${entity.description}`;
}
