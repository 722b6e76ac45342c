import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { normalizerText } from "../language/normalizer.js";
import type { Identity } from "../model/identity.js";
import { normalized } from "../model/semantics/normalized.js";
import { nearest } from "../text/nearest.js";
import type { Span } from "../text/span.js";
import { explainDiagnostics } from "./diagnostics.js";
import type { IdentifierName } from "./explanation.js";

/**
 * An identifier as somebody types it, in the form the warehouse compares.
 *
 * @param span where to point when it is none
 * @example
 * readIdentifier("email: Ann@X.test", person, span) // { type: "email", value: "ann@x.test" }
 */
export function readIdentifier(text: string, identity: Identity, span: Span): IdentifierName | Diagnostic {
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
    if (value !== undefined) return { type: type.name, ...(life !== undefined && { life: Number(life) }), value };
    return explainDiagnostics.report("no-such-form", { span }, { text, normalizer: normalizerText(type.normalize) });
}

/** `email:ann@x.test`, of a life of a value `phone#1:123`. */
export const nameText = ({ type, life, value }: IdentifierName): string =>
    life === undefined ? `${type}:${value}` : `${type}#${life}:${value}`;
