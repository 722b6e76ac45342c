import { z } from "zod";
import type { Form } from "./form.js";
import type { Text } from "./located.js";
import { name } from "./names.js";
import { object, optional, required } from "./object.js";
import { oneOf } from "./scalars.js";

const reference = object("property_reference", "a reference", "The entity whose key a property holds.", {
    entity: required(name, "The entity.", "product"),
    as_of: optional(
        oneOf(["event"]),
        "Of an entity with `history: scd2`: the fact also gets the version that held when the event happened.",
        "event",
    ),
});

/** The entity whose key a property holds; `asOfEvent` is where the history is asked for. */
export type PropertyReference = Text & { readonly asOfEvent: boolean };

/** A plain name is an entity. */
export const propertyReference: Form<PropertyReference> = {
    schema: z.union([name.schema, reference.schema], "an entity's name, or a map with entity and as_of"),
    child: (step, node) => reference.child?.(step, node),
    ...(reference.map !== undefined && { map: reference.map }),
    read: (node, reading) => {
        if (node.kind !== "map") return { ...name.read(node, reading), asOfEvent: false };
        const { entity, as_of } = reference.read(node, reading);
        return { ...entity, asOfEvent: as_of !== undefined };
    },
};
