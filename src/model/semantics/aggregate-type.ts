import { scaleOf } from "../../expression/common-type.js";
import { sameType, typeText, type ValueType } from "../../expression/type.js";
import type { AttributeDeclaration } from "../../language/attribute.js";
import type { Located } from "../../language/located.js";
import { traitDiagnostics } from "../diagnostics/traits.js";
import type { Aggregate } from "../entity.js";
import type { Notebook } from "./notebook.js";

/** What the aggregate gives of values of a type, before anybody declared a narrower one. */
const results: Readonly<Record<Aggregate, (of: ValueType) => ValueType>> = {
    count: () => ({ kind: "integer" }),
    count_distinct: () => ({ kind: "integer" }),
    sum: (of) => (of.kind === "decimal" ? { ...of, precision: 38 } : of),
    avg: (of) => {
        if (of.kind === "float") return of;
        const scale = of.kind === "decimal" ? of.scale : 0;
        return { kind: "decimal", precision: 38, scale: Math.min(38, scale + 4) };
    },
    min: (of) => of,
    max: (of) => of,
    first: (of) => of,
    last: (of) => of,
    most_frequent: (of) => of,
    any: (of) => of,
};

/** The type of what is computed: as declared, where that fits. @returns undefined after a diagnostic has said why */
export function typeOfAggregate(
    { name, type, aggregate }: Pick<AttributeDeclaration, "name" | "type"> & { readonly aggregate: Located<Aggregate> },
    of: ValueType,
    notebook: Notebook,
): ValueType | undefined {
    const found = results[aggregate.value](of);
    if (type === undefined) return found;
    const declared = type.value.type;
    if (sameType(found, declared) || isNarrower(aggregate.value, found, declared)) return declared;
    const params = { trait: name.value, found: typeText(found), wanted: typeText(declared) };
    notebook.diagnostics.push(traitDiagnostics.report("type-mismatch", { span: type.span }, params));
    return undefined;
}

/** A sum may have fewer digits than 38, but not fewer behind the dot; how exact an average is, is a choice. */
function isNarrower(aggregate: Aggregate, found: ValueType, declared: ValueType): boolean {
    if (declared.kind !== "decimal" || found.kind === "float") return false;
    return aggregate === "avg" || (aggregate === "sum" && declared.scale >= scaleOf(found));
}
