import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Identity } from "../model/identity.js";
import { normalized } from "../model/semantics/normalized.js";
import { nearest } from "../text/nearest.js";
import type { Span } from "../text/span.js";
import { explainDiagnostics } from "./diagnostics.js";
import type { IdentifierName } from "./explanation.js";

/** An identifier that somebody asks about. */
export interface Asked {
    readonly name: IdentifierName;
    /** Its value has the form in which values of its type are compared; what has none can only have been rejected. */
    readonly isReadable: boolean;
}

/**
 * An identifier as somebody types it, in the form the warehouse compares.
 *
 * @param span where to point when it is none
 * @example
 * readIdentifier("email: Ann@X.test", person, span)
 * // { name: { type: "email", value: "ann@x.test" }, isReadable: true }
 */
export function readIdentifier(text: string, identity: Identity, span: Span): Asked | Diagnostic {
    const [, typeName = "", life, written = ""] = /^([^:#]*)(?:#([1-9][0-9]{0,5}))?:([\s\S]+)$/.exec(text) ?? [];
    const types = identity.identifiers.map(({ name }) => name);
    const type = identity.identifiers.find(({ name }) => name === typeName);
    if (type === undefined) {
        const near = nearest(typeName, types);
        const params = { text, types, near: near === undefined ? undefined : `${near}:${written}` };
        return explainDiagnostics.report("bad-identifier", { span }, params);
    }
    // A composite is written as it is compared: its parts joined with `|`.
    const value = normalized(written, type.normalize);
    const name = { type: type.name, ...(life !== undefined && { life: Number(life) }), value: value ?? written };
    return { name, isReadable: value !== undefined };
}

/** `email:ann@x.test`, of a life of a value `phone#1:123`. */
export const nameText = ({ type, life, value }: IdentifierName): string =>
    life === undefined ? `${type}:${value}` : `${type}#${life}:${value}`;
