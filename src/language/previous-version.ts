import { expression } from "./expression-slot.js";
import { refine } from "./form.js";
import { freeMap } from "./free-map.js";
import { forbidKeys } from "./key-rules.js";
import { named } from "./lists.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { property } from "./property.js";
import { version } from "./version.js";

const previousFields = {
    version: required(version, "The version of the event that the rows are of.", "1.0.0"),
    where: required(
        expression,
        "The rows that are of it. A row is of the first version whose `where` is true; every other row, null included, is " +
            "of the current one.",
        "event_version = '1'",
    ),
    properties: required(
        named(property, "properties"),
        "The values that the event carried then. They bind by name: in the payload, or as columns.",
        "[{name: total, type: float, required: true}]",
    ),
    upcast: optional(
        freeMap(name, expression, "a map from properties to expressions"),
        "What a property of today is, from the older ones. One that is not listed is the older one of its name.",
        '{revenue: "round(cast(total as decimal(18,6)), 2)"}',
    ),
};

export type PreviousVersionDeclaration = Declared<typeof previousFields>;

/** An older version of an event that still arrives. */
export const previousVersion = refine(
    object(
        "previous_version",
        "a previous version",
        "A shape that the event had before, of which rows still arrive or still stand in the table.",
        previousFields,
    ),
    (declaration, reading) => {
        const words = { noun: "a property of a previous version", belongs: "properties of the current one" };
        for (const { node, fields = [] } of declaration.properties) {
            for (const part of [node, ...fields.map((field) => field.node)]) {
                forbidKeys(part, ["references"], words, reading);
            }
        }
        return declaration;
    },
);
