import { z } from "zod";
import type { Span } from "../text/span.js";
import type { Form } from "./form.js";
import { oneOrMore } from "./lists.js";
import type { Text } from "./located.js";
import { name } from "./names.js";
import { object, optional, required } from "./object.js";

const reference = object("entity_reference", "a reference", "A row of another entity, and what names it.", {
    entity: required(name, "The entity.", "store"),
    key: optional(
        oneOrMore(name, "names"),
        "What holds the entity's key, part by part; by default the value itself.",
        "[tenant_id, device_id]",
    ),
    identifier: optional(
        name,
        "Of an entity with an identity: which identifier the value is; by default its only one with `per_profile: 1`.",
        "customer_id",
    ),
});

/** Which row of which entity a value names; a plain name is an entity. */
export interface EntityReferenceDeclaration {
    readonly entity: Text;
    readonly key: readonly Text[] | undefined;
    readonly identifier: Text | undefined;
    readonly span: Span;
}

export const entityReference: Form<EntityReferenceDeclaration> = {
    schema: z.union([name.schema, reference.schema], "an entity's name, or a map with entity, key and identifier"),
    child: (step, node) => reference.child?.(step, node),
    ...(reference.map !== undefined && { map: reference.map }),
    read: (node, reading) =>
        node.kind === "map"
            ? reference.read(node, reading)
            : { entity: name.read(node, reading), key: undefined, identifier: undefined, span: node.span },
};
