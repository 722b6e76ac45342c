import type { Origin } from "../../model/origin.js";
import type { Relation } from "./relation.js";

/** The definition a relation belongs to: an entity, an event, an identity. */
export interface Definition {
    readonly name: string;
    readonly owner: string | null;
    readonly version: string;
    readonly origin: Origin;
}

type Given = Pick<Relation, "name" | "layer" | "description" | "columns" | "key" | "parents" | "body"> &
    Partial<Pick<Relation, "origin" | "materialized" | "upkeep" | "placeholders" | "tests" | "program">>;

/** A table that consumers may rely on, under the version of its definition. */
export function makeMart(definition: Definition, given: Given): Relation {
    return { ...relation(definition, given), folder: "marts", version: definition.version, public: true };
}

/** A table that only other relations read. */
export function makeIntermediate(definition: Definition, given: Given): Relation {
    return { ...relation(definition, given), folder: "intermediate", version: null, public: false };
}

function relation(definition: Definition, given: Given): Omit<Relation, "folder" | "version" | "public"> {
    return {
        area: definition.name,
        origin: definition.origin,
        owner: definition.owner,
        materialized: given.upkeep?.kind === "append" ? "incremental" : (given.upkeep?.kind ?? "table"),
        upkeep: null,
        placeholders: false,
        tests: [],
        program: null,
        ...given,
    };
}
