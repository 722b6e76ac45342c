import { flow, writeYaml } from "../../syntax/write.js";
import type { ProposedIdentifier } from "../from/propose-identity.js";
import { identifierEntries } from "../from/write-models.js";
import type { KnownColumn } from "./known-column.js";

/** Of a terminal, what a snippet stands in from. */
const width = 74;

/** The keys that a declared column lacks, or the whole column where none is declared. */
export function columnSnippet({ name, contract, declared }: KnownColumn, identifier: string): string {
    const { raw, type, arrivesAsText, pii } = contract;
    if (declared !== undefined) {
        return writeYaml({ pii: declared.pii === null ? (pii ?? undefined) : undefined, identifier }, width);
    }
    const column = {
        name,
        raw: raw === name ? undefined : raw,
        type,
        arrives_as: arrivesAsText ? "text" : undefined,
        pii: pii ?? undefined,
        identifier,
    };
    const onOneLine = writeYaml({ columns: [flow(column)] }, width);
    return onOneLine.includes("{\n") ? writeYaml({ columns: [column] }, width) : onOneLine;
}

/** Identifier types to add to an identity; the identity itself where the model has none of the name. */
export function typesSnippet(identity: string, isDeclared: boolean, types: readonly ProposedIdentifier[]): string {
    const identifiers = identifierEntries(types);
    if (isDeclared) return writeYaml({ identifiers }, width);
    return writeYaml({ identities: [{ name: identity, description: "A natural person.", identifiers }] }, width);
}
