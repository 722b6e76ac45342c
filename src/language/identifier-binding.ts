import { z } from "zod";
import type { Span } from "../text/span.js";
import type { Form } from "./form.js";
import type { Text } from "./located.js";
import { type IdentifierPath, identifierPath, name } from "./names.js";
import { object, optional, required } from "./object.js";

/** What every binding of an identifier says of its party. */
export const roleField = optional(
    name,
    "Which further party of the row it names; without it, whose row it is. Identifiers of one role belong together.",
    "receiver",
);

const binding = object(
    "identifier_binding",
    "an identifier of a column",
    "The identifier that a column holds, and of which party of the row.",
    { type: required(identifierPath, "The identifier, as identity.type.", "person.customer_id"), role: roleField },
);

/** `role` is undefined for a plain path. */
export interface IdentifierBindingDeclaration {
    readonly type: IdentifierPath;
    readonly role: Text | undefined;
    readonly span: Span;
}

export const identifierBinding: Form<IdentifierBindingDeclaration> = {
    schema: z.union(
        [identifierPath.schema, binding.schema],
        "an identifier as identity.type, or a map with type and role",
    ),
    child: (step, node) => binding.child?.(step, node),
    ...(binding.map !== undefined && { map: binding.map }),
    read: (node, reading) =>
        node.kind === "map"
            ? binding.read(node, reading)
            : { type: identifierPath.read(node, reading), role: undefined, span: node.span },
};
