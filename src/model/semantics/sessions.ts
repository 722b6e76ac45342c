import type { SessionDeclaration } from "../../language/session.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import { nearest } from "../../text/nearest.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { Identity } from "../identity.js";
import type { Project } from "../project.js";
import type { Session } from "../session.js";
import { describe, ownerOf } from "./definitions.js";
import type { KnownEvents } from "./known-events.js";
import { findIdentity } from "./known-identity.js";
import { define, type Notebook } from "./notebook.js";

/** What sessions refer to. */
interface Surroundings {
    readonly project: Project | undefined;
    readonly identities: ReadonlyMap<string, Identity>;
    readonly events: KnownEvents;
}

/** A session: whose, and of which events. @returns undefined when its identity is unknown */
export function analyzeSession(
    declaration: SessionDeclaration,
    { project, identities, events }: Surroundings,
    notebook: Notebook,
): Session | undefined {
    const { name } = declaration;
    const origin = define(notebook, `sessions.${name.value}`, name.span);
    const taken = identities.get(name.value);
    if (taken !== undefined) {
        const span = notebook.places.get(taken.origin.path);
        const place = {
            span: name.span,
            ...(span !== undefined && { related: { span, label: "the identity stands here" } }),
        };
        notebook.diagnostics.push(
            nameDiagnostics.report("duplicate", place, { name: name.value, taken: "an identity" }),
        );
    }
    const description = describe(declaration, "session", notebook);
    const owner = ownerOf(declaration, "session", project, notebook);
    const identity = findIdentity(declaration.identity, identities, notebook);
    const found = declaration.events.flatMap((event) => {
        const known = events.get(event.value);
        if (known === undefined) {
            const params = { name: event.value, near: nearest(event.value, events.keys()), known: [...events.keys()] };
            notebook.diagnostics.push(nameDiagnostics.report("unknown-event", { span: event.span }, params));
            return [];
        }
        if (identity !== undefined && known.identityKnown && known.event.identity !== identity.name) {
            const params = { event: event.value, identity: identity.name, of: known.event.identity };
            const declared = notebook.places.get(known.event.origin.path);
            const related = declared && { span: declared, label: "declared here" };
            const place = { span: event.span, ...(related !== undefined && { related }) };
            notebook.diagnostics.push(eventDiagnostics.report("session-of-another", place, params));
        }
        return [known.event.name];
    });
    if (identity === undefined) return undefined;
    return {
        name: name.value,
        description,
        owner,
        version: declaration.version?.value ?? "0.1.0",
        identity: identity.name,
        events: found,
        timeout: declaration.timeout.value,
        origin,
    };
}
