import type { Relation } from "../plan/relation.js";
import type { IdentityLayout } from "./layout.js";

type Particulars = Pick<Relation, "name" | "description" | "columns" | "key" | "parents" | "body"> &
    Partial<Pick<Relation, "materialized" | "placeholders" | "tests" | "program">>;

/** A relation between staging and marts. */
export function intermediate({ identity }: IdentityLayout, particulars: Particulars): Relation {
    return {
        layer: "identity",
        folder: "intermediate",
        area: identity.name,
        origin: identity.origin,
        owner: identity.owner,
        version: null,
        public: false,
        materialized: "table",
        placeholders: false,
        tests: [],
        program: null,
        ...particulars,
    };
}

/** A relation that consumers may rely on. */
export function mart(layout: IdentityLayout, particulars: Particulars): Relation {
    return { ...intermediate(layout, particulars), folder: "marts", version: layout.identity.version, public: true };
}
