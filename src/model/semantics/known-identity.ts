import type { Text } from "../../language/located.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import type { Identity } from "../identity.js";
import type { Notebook } from "./notebook.js";

/** An identity by its name; a name that nobody has is a diagnostic. */
export function findIdentity(
    name: Text,
    identities: ReadonlyMap<string, Identity>,
    notebook: Notebook,
): Identity | undefined {
    const found = identities.get(name.value);
    if (found === undefined) {
        const params = { name: name.value, near: nearest(name.value, identities.keys()) };
        notebook.diagnostics.push(nameDiagnostics.report("unknown-identity", { span: name.span }, params));
    }
    return found;
}

/** Whether an identity lists the identifier type; that it does not is a diagnostic. */
export function hasIdentifier(identity: Identity, type: Text, notebook: Notebook): boolean {
    const names = identity.identifiers.map(({ name }) => name);
    if (names.includes(type.value)) return true;
    const listed = notebook.places.get(identity.origin.path);
    const place = {
        span: type.span,
        ...(listed !== undefined && { related: { span: listed, label: "its identifiers stand here" } }),
    };
    const params = { identity: identity.name, name: type.value, near: nearest(type.value, names) };
    notebook.diagnostics.push(nameDiagnostics.report("unknown-identifier", place, params));
    return false;
}
