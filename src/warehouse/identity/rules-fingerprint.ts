import { createHash } from "node:crypto";
import type { IdentityLayout } from "./layout.js";

/**
 * Names the rules by which an identity is resolved: the types in their order, what each says, and what of which table
 * carries them. Two builds with the same one come to other profiles only because of the data.
 *
 * @example
 * rulesFingerprint(layout) // 16 hex digits
 */
export function rulesFingerprint({ identity, sources, idSalt }: IdentityLayout): string {
    const rules = {
        idSalt,
        identity,
        tables: sources.flatMap(({ tables }) =>
            tables.map(({ table, identifiers }) => ({
                table: `${table.source}.${table.name}`,
                changes: table.changes,
                where: table.where,
                deletedWhen: table.deletedWhen,
                observesAll: table.observesAll,
                dropsLinks: table.dropsLinks,
                identifiers: identifiers.map(({ type, columns, ...rest }) => ({
                    ...rest,
                    type: type.name,
                    columns: columns.map(({ name }) => name),
                })),
            })),
        ),
    };
    return createHash("sha256").update(JSON.stringify(rules, told)).digest("hex").slice(0, 16);
}

/** Who owns an identity, how it is described, and what fails a build decide nothing. */
const silent: ReadonlySet<string> = new Set(["description", "owner", "version", "origin", "maxProfileSize"]);

/** What is so unless the model says otherwise. */
const usual: Readonly<Record<string, unknown>> = { keep: "earliest" };

/** A rule that is not used is left out, so that one which c360 learns later leaves the others' fingerprint as it is. */
function told(key: string, value: unknown): unknown {
    if (silent.has(key) || value === null || value === false || usual[key] === value) return undefined;
    return Array.isArray(value) && value.length === 0 ? undefined : value;
}
